import Testing

@testable import Exports

@Suite struct `Numbers of short words` {
    @Test(arguments: [1, 10, 500, 1023]) func `every word finds its number and nothing else finds one`(count: Int) {
        let words = (1...count).map { UInt64($0) &* 0x9E37_79B9_7F4A_7C15 }
        let entries = words.enumerated().map { (word: $0.element, number: UInt16($0.offset + 1)) }
        let table = WordTable(entries, masks: (0..<1024).map { UInt64($0) })
        for (place, word) in words.enumerated() {
            #expect(table.number(of: word) == UInt16(place + 1))
            #expect(table.number(of: word ^ 1 << 40) == 0)
        }
        #expect(table.mask(of: 7) == 7)
    }
}
