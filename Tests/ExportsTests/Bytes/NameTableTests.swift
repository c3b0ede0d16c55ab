import Testing

@testable import Exports

@Suite struct `Numbered names` {
    @Test func `strings get numbers in the order met, whatever their length`() {
        var table = NameTable()
        let names = (0..<500).map { String(repeating: "x", count: $0 % 60) + "\($0)" }
        for (number, name) in names.enumerated() {
            padded(Array(name.utf8)) { #expect(table.number(of: $0) == number) }
        }
        for (number, name) in names.enumerated() {
            padded(Array(name.utf8)) { #expect(table.find($0) == UInt32(number)) }
            #expect(table.bytes(of: UInt32(number)) == Array(name.utf8))
        }
        #expect(table.count == 500)
        padded(Array("unknown".utf8)) { #expect(table.find($0) == nil) }
    }

    @Test func `long strings that agree in length, head and tail are told apart`() {
        var table = NameTable()
        let names = ["a", "b"].map { String(repeating: "h", count: 20) + $0 + String(repeating: "t", count: 20) }
        #expect(names.map { name in padded(Array(name.utf8)) { table.number(of: $0) } } == [0, 1])
    }

    @Test func `case is ignored where that was asked for`() {
        var table = NameTable(ignoresCase: true)
        let names = [
            "u03abc", "U03ABC", "U03abd", String(repeating: "q", count: 40), String(repeating: "Q", count: 40),
        ]
        #expect(names.map { name in padded(Array(name.utf8)) { table.number(of: $0) } } == [0, 0, 1, 2, 2])
        #expect(table.bytes(of: 0) == Array("U03ABC".utf8))
    }
}
