import Testing

@testable import Exports

@Suite struct HostileTableTests {
    private static let seeds = [
        "id,author,date,parent,thread,to,text\n1,a,1/2/2024,,t,b,\"x, \"\"y\"\"\n@a\"\n2,b,2024-01-01,1,t,a;c,z\n",
        "from,to,weight\na,b,1\nb,c,2.5\n\"c\",a,x\n",
        "id,email,department,manager id,hire date\n1,a@x.org,A > B,2,2020-01-01\n2,b@x.org,A,,1/2/2020\n",
        #"{"id":1,"user":{"id":"u"},"date":"2024-01-01","text":"a\u00e9","mentions":["b",{"id":2}]}"# + "\n[{}]\n",
    ]

    @Test func `damaged tables are read or refused, never more`() throws {
        var generator = SeededGenerator(state: 11)
        let marks = Array("\"\n\r,;\t|\\\0{}[]:@<>=E+-0".utf8) + [0xFF, 0xC3, 0xE2, 0x80]
        var outcomes = (read: 0, refused: 0)
        for round in 0..<600 {
            var bytes = Array(Self.seeds[round % Self.seeds.count].utf8)
            for _ in 0..<Int.random(in: 1...6, using: &generator) {
                let place = Int.random(in: 0..<bytes.count, using: &generator)
                let mark = marks[Int.random(in: 0..<marks.count, using: &generator)]
                switch Int.random(in: 0..<4, using: &generator) {
                case 0: bytes[place] = mark
                case 1: bytes.insert(mark, at: place)
                case 2: bytes.removeSubrange(place..<min(bytes.count, place + 9))
                default: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 30)], at: place)
                }
                if bytes.isEmpty { bytes = [mark] }
            }
            let source = memoryTable(bytes)
            for reader in [Reader.table, .edgeList, .jsonLines] {
                _ = reader.recognise(source)
                do throws(InputError) {
                    let export = try reader.read(source, Reader.Settings())
                    #expect(export.drafts.reduce(0) { $0 + $1.count } + export.ties.count == export.tally.read)
                    #expect(export.drafts.allSatisfy { $0.author.allSatisfy { $0 < UInt32(export.accounts.count) } })
                    outcomes.read += 1
                } catch {
                    #expect(!error.what.isEmpty && !error.place.isEmpty)
                    outcomes.refused += 1
                }
            }
            _ = Roster.recognise(source)
            if (try? Roster.read(source)) != nil { outcomes.read += 1 } else { outcomes.refused += 1 }
        }
        #expect(outcomes.read > 200 && outcomes.refused > 200)
    }
}
