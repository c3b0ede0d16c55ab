import Testing

@testable import SampleCompany

struct SceneTests {
    @Test func `a slot keeps its value, a primed one has its own`() {
        var scene = Scene(generator: SeededGenerator(seed: 5))
        scene.set("harbour'", "Elsewhere")
        let said = scene.say("{harbour}|{harbour}|{harbour'}").split(separator: "|")
        #expect(said[0] == said[1] && said[2] == "Elsewhere")
        #expect(Particulars.harbours.contains(String(said[0])))
    }

    @Test func `one alternative is said, nested ones too, empty ones too`() {
        var said: Set<String> = []
        for seed in 0..<200 {
            var scene = Scene(generator: SeededGenerator(seed: UInt64(seed)))
            said.insert(scene.say("a[b|c[d|e]|]f"))
        }
        #expect(said == ["abf", "acdf", "acef", "af"])
    }

    @Test func `no template leaves a bracket or an unknown slot behind`() {
        let templates = HarbourTeam.allCases.flatMap(\.topics).flatMap(\.exchanges).flatMap { exchange in
            [exchange.ask] + exchange.answers
                + [exchange.counter?.question, exchange.counter?.reply, exchange.more?.question, exchange.more?.answer]
                .compactMap(\.self)
        }
        let small = Small.additions + Small.afterthoughts + Small.closers + Small.answerClosers + Small.referrals
        for template in templates + small + Talk.work.flatMap(\.self) + Talk.announcements + Talk.shares + Talk.polls
            + Talk.standups + Talk.incidents.flatMap(\.self) + Talk.kudos
        {
            for seed in 0..<8 { check(template, seed: UInt64(seed)) }
        }
    }

    private func check(_ template: String, seed: UInt64) {
        var scene = Scene(generator: SeededGenerator(seed: seed))
        for slot in ["first", "asker", "helper", "mention", "noun", "mate"] { scene.set(slot, "X") }
        for slot in template.split(separator: "{").dropFirst().compactMap({ $0.split(separator: "}").first }) {
            let bare = String(slot.prefix { $0 != "'" })
            #expect(scene.value(String(slot)) != bare, "unknown slot \(slot) in \(template)")
        }
        let said = scene.say(template)
        #expect(!said.utf8.contains(UInt8(ascii: "[")) && !said.utf8.contains(UInt8(ascii: "{")), "\(template)")
    }
}
