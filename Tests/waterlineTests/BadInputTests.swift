import Exports
import Foundation
import Testing

@testable import waterline

@Suite struct BadInputTests {
    let place: Workplace

    init() throws { place = try Workplace() }

    func analyze(_ arguments: String...) -> ProgramRun {
        ProgramRun(["analyze", "-o", place.path + "/report", "--no-render-maps", "--permutations", "99"] + arguments)
    }

    @Test func `a file that is not there is 66`() {
        let run = analyze(place.path + "/none.zip")
        #expect(run.code == 66)
        #expect(run.error.contains("none.zip"))
    }

    @Test(arguments: [
        ("picture.bin", "\u{1}\u{2}\u{3}", "known shape; 'waterline explain formats' lists"),
        ("box/inner.rar", "no text", "(1 .rar); unpack what is inside and give the folder;"),
        ("list.csv", "a,b\n1,2\n", "--columns author=HEADER and --columns timestamp=HEADER;"),
    ])
    func `what is no export is 65, in a line that says what was found and what would work`(
        name: String, content: String, words: String
    ) throws {
        _ = try place.file(name, content)
        let input = place.path + "/" + (name.split(separator: "/").first ?? "")
        for run in [analyze(input), ProgramRun("inspect", input)] {
            #expect(run.code == 65 && run.error.contains(words), "\(run.error)")
            #expect(run.error.utf8.count < 280)
        }
    }

    @Test func `the formats that the message points to are listed and told`() {
        let list = ProgramRun("explain", "formats")
        #expect(list.output.contains("slack ") && list.output.split(separator: "\n").count == Reader.all.count)
        #expect(ProgramRun("explain", "slack").output.contains("channels.json"))
    }

    @Test func `a cut archive is 65`() throws {
        let whole = try Data(contentsOf: URL(fileURLWithPath: SampleFiles.export))
        let run = analyze(try place.file("cut.zip", whole.prefix(whole.count / 2)))
        #expect(run.code == 65)
        #expect(run.error.contains("cut.zip"))
    }

    @Test func `a roster in which people manage each other in a circle is read, and the lines are told`() throws {
        let roster = try place.file(
            "people.csv", "email,name,team,manager\na@x.example,Ada,T,b@x.example\nb@x.example,Ben,T,a@x.example\n")
        let run = analyze(SampleFiles.export, "--roster", roster)
        #expect(run.code == 0)
        let told = ProgramRun("inspect", SampleFiles.export, "--roster", roster).output
        #expect(told.contains("the people in lines 2, 3 report to each other in a circle"), "\(told)")
    }

    @Test func `a roster that gives one address to two people is 65`() throws {
        let roster = try place.file(
            "people.csv", "id,email,name,team\n1,a@x.example,Ada Byron,T\n2,a@x.example,Ben Nevis,T\n")
        #expect(analyze(SampleFiles.export, "--roster", roster).code == 65)
    }

    @Test func `labels cannot stay within what no roster says`() throws {
        let without = analyze(SampleFiles.export, "--within", "site")
        #expect(without.code == 64)
        #expect(without.error.contains("--within site") && without.error.contains("--roster"))
        let roster = try place.file("people.csv", "email,name,team,Floor\na@x.example,Ada,T,2\n")
        for word in ["site", "level"] {
            let run = analyze(SampleFiles.export, "--roster", roster, "--within", word)
            #expect(run.code == 64)
            #expect(run.error.contains("--\(word)-column") && run.error.contains("\"team\", \"Floor\""))
        }
        #expect(analyze(SampleFiles.export, "--roster", roster, "--within", "site", "--site-column", "Floor").code == 0)
    }

    @Test func `an empty export succeeds and says so`() throws {
        _ = try place.file("empty/channels.json", "[]")
        _ = try place.file("empty/users.json", "[]")
        _ = try place.file("empty/general/2025-01-01.json", "[]")
        let run = analyze(place.path + "/empty")
        #expect(run.code == 0, "\(run.error)")
        #expect(run.output.contains("0 read"))
        let analysis = try place.json("report/analysis.json")
        #expect(analysis["asOf"] is NSNull)
    }

    @Test func `people without a team are kept, and no team is invented for them`() throws {
        let run = analyze(SampleFiles.export)
        #expect(run.code == 0, "\(run.error)")
        let analysis = try place.json("report/analysis.json")
        #expect((analysis["teams"] as? [Any])?.isEmpty == true)
        let people = analysis["people"] as? [[String: Any]] ?? []
        #expect(people.count > 100)
        #expect(people.allSatisfy { $0["team"] is NSNull })
    }

    @Test func `a folder that holds something else is never overwritten`() throws {
        _ = try place.file("report/thesis.txt", "years of work")
        let run = analyze(SampleFiles.folder + "/three-people.csv")
        #expect(run.code == 73)
        #expect(try place.contents("report").keys.sorted() == ["thesis.txt"])
    }

    @Test func `an unknown option is 64 with the nearest one`() {
        let run = ProgramRun("analyze", "x.zip", "--roaster", "y.csv")
        #expect(run.code == 64)
        #expect(run.error.contains("--roster"))
    }

    @Test func `three people come out as counted by hand`() throws {
        let run = analyze(SampleFiles.folder + "/three-people.csv", "--names")
        #expect(run.code == 0, "\(run.error)")
        let analysis = try place.json("report/analysis.json")
        let people = analysis["people"] as? [[String: Any]] ?? []
        var label: [String: String] = [:]
        for person in people { label[person["id"] as? String ?? ""] = person["label"] as? String }
        let ties = (analysis["ties"] as? [[String: Any]] ?? []).map { tie in
            [tie["helper"], tie["seeker"]].compactMap { ($0 as? String).flatMap { label[$0] } }.joined(separator: ">")
                + ":\(tie["weight"] as? Int ?? 0)"
        }
        #expect(ties.sorted() == ["Ada>Cleo:1", "Ben>Ada:2", "Ben>Cleo:1"])
    }
}
