import Exports
import HelpGraph
import Testing

@testable import bench

@Suite struct HiddenThreadsTests {
    /// Somebody asks and another answers in the thread, several times over.
    private func space(_ id: String, helpers: [UInt32], isThreaded: Bool = true) -> SpaceLog {
        var log = SpaceLog(space: Space(id: id, name: id))
        for helper in helpers {
            add("does anybody know how the turbine is reset?", by: 0, answering: nil, to: &log)
            add("hold the button for ten seconds", by: helper, answering: isThreaded ? log.count - 1 : nil, to: &log)
        }
        return log
    }

    private func add(_ text: String, by author: UInt32, answering parent: Int?, to log: inout SpaceLog) {
        log.parent.append(parent.map { UInt32($0) } ?? Row.none)
        log.link.append(parent == nil ? .none : .thread)
        log.author.append(author)
        log.time.append(Int64(log.count) * 60_000_000)
        log.key.append(UInt64(log.count))
        log.cues.append(CueScanner().cues(of: text))
        log.mentions.append([])
        log.reactions.append([])
        log.sketches.append(WordSketch(text.utf8))
    }

    private func acts(_ recorded: [SpaceLog], _ found: [SpaceLog]) -> HiddenActs {
        HiddenActs(
            recorded: MessageLog(spaces: recorded), found: MessageLog(spaces: found), isHuman: [true, true, true],
            threads: 1)
    }

    @Test func `what is found as it was recorded is all right, act by act and pair by pair`() {
        let spaces = [space("a", helpers: [1, 1, 2]), space("b", helpers: [1])]
        let same = acts(spaces, spaces)
        #expect(same.acts.right == 4 && same.acts.found == 4 && same.acts.given == 4)
        #expect(same.ties.right == 2 && same.ties.found == 2 && same.ties.given == 2)
    }

    @Test func `without links nothing is found`() {
        let spaces = [space("a", helpers: [1, 2])]
        let none = acts(spaces, spaces.map(\.withoutLinks))
        #expect(none.acts.right == 0 && none.acts.found == 0 && none.acts.given == 2)
    }

    @Test func `acts of one pair count as often as they are on both sides`() {
        let found = acts([space("a", helpers: [1, 1, 2])], [space("a", helpers: [1, 2, 2])])
        #expect(found.acts.right == 2 && found.acts.found == 3 && found.acts.given == 3)
        #expect(found.ties.right == 2)
    }

    @Test func `spaces in which the export links nothing do not count`() {
        let found = acts([space("a", helpers: [1, 2], isThreaded: false)], [space("a", helpers: [1, 2])])
        #expect(found.acts.found == 0 && found.acts.given == 0)
    }

    @Test func `replies are led back to their thread, its root and whoever opened it`() {
        let spaces = [space("a", helpers: [1, 2])]
        var led = HiddenThreads()
        led.add(spaces[0], found: spaces[0].chained, isHuman: [true, true, true])
        #expect(led.replies == 2 && led.linked == 2 && led.toThread == 2)
        #expect(led.toRoot == 1 && led.toAuthor == 2)
        #expect(led.openers == 2 && led.linkedOpeners == 1)
    }
}
