import HelpMetrics

/// Values of a firm that effects are planted in, and how they are.
extension CalibrationFirm {
    func externalShare(of number: Int) -> Double {
        var (inside, outside) = (0, 0)
        for tie in ties where team[tie.helper] == number || team[tie.seeker] == number {
            if team[tie.helper] == team[tie.seeker] { inside += tie.weight } else { outside += tie.weight }
        }
        return inside + outside > 0 ? Double(outside) / Double(inside + outside) : 0
    }

    func weight(between one: Int, _ other: Int) -> Int {
        ties.reduce(0) { sum, tie in
            let teams = (team[tie.helper], team[tie.seeker])
            return teams == (one, other) || teams == (other, one) ? sum + tie.weight : sum
        }
    }

    /// People each person has ties with, and how many of them are in other teams.
    func contacts() -> [(all: Int, across: Int)] {
        var counts = [(all: Int, across: Int)](repeating: (0, 0), count: team.count)
        var known: Set<Int> = []
        for tie in ties {
            let (low, high) = (min(tie.helper, tie.seeker), max(tie.helper, tie.seeker))
            guard known.insert(low * team.count + high).inserted else { continue }
            for end in [low, high] {
                counts[end].all += 1
                if team[low] != team[high] { counts[end].across += 1 }
            }
        }
        return counts
    }

    /// Moves the outside end of the team's ties into the team, one after another, until the share is reached.
    ///
    /// - Parameter lightest: only ties of weight 1.
    mutating func bendInward(_ number: Int, to share: Double, lightest: Bool, _ random: inout RandomStream) {
        let members = team.indices.filter { team[$0] == number }
        var crossing = ties.indices.filter { place in
            (team[ties[place].helper] == number) != (team[ties[place].seeker] == number)
                && (!lightest || ties[place].weight == 1)
        }
        crossing.shuffle(with: &random)
        for place in crossing where externalShare(of: number) > share {
            let tie = ties[place]
            bend(place, keeping: team[tie.helper] == number ? tie.helper : tie.seeker, into: members, &random)
        }
    }

    /// Moves one end of ties that touch just one of the two teams into the other, until the weight is reached.
    mutating func bendTogether(_ one: Int, _ other: Int, to weight: Double, _ random: inout RandomStream) {
        let members = [one, other].map { number in team.indices.filter { team[$0] == number } }
        var near = ties.indices.filter { place in
            let teams = [team[ties[place].helper], team[ties[place].seeker]]
            return teams[0] != teams[1] && teams.contains(one) != teams.contains(other)
        }
        near.shuffle(with: &random)
        for place in near where Double(self.weight(between: one, other)) < weight {
            let tie = ties[place]
            let stays = [one, other].contains(team[tie.helper]) ? tie.helper : tie.seeker
            bend(place, keeping: stays, into: members[team[stays] == one ? 1 : 0], &random)
        }
    }

    /// Moves the other end of a person's ties inside the team to other teams, until as many contacts are there.
    mutating func bendOutward(_ person: Int, to across: Int, _ random: inout RandomStream) {
        let others = team.indices.filter { team[$0] != team[person] }
        var inner = ties.indices.filter { place in
            let tie = ties[place]
            return (tie.helper == person || tie.seeker == person) && team[tie.helper] == team[tie.seeker]
        }
        inner.shuffle(with: &random)
        for place in inner where contacts()[person].across < across {
            bend(place, keeping: person, into: others, &random)
        }
    }

    /// Gives a tie another end among `people`, one the person who stays has no tie with; none where there is nobody left.
    private mutating func bend(_ place: Int, keeping stays: Int, into people: [Int], _ random: inout RandomStream) {
        let known = Set(ties.flatMap { $0.helper == stays ? [$0.seeker] : $0.seeker == stays ? [$0.helper] : [] })
        let free = people.filter { $0 != stays && !known.contains($0) }
        guard !free.isEmpty else { return }
        let contact = free[random.below(free.count)]
        if ties[place].helper == stays { ties[place].seeker = contact } else { ties[place].helper = contact }
    }
}
