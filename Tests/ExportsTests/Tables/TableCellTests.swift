import Testing

@testable import Exports

@Suite struct TableCellTests {
    @Test(arguments: [
        ("'t Hooft", "'t Hooft"), ("'s-Hertogenbosch", "'s-Hertogenbosch"), ("'0042", "0042"),
        ("'=SUM(A1)", "=SUM(A1)"),
        ("'-5", "-5"), (" Ann ", "Ann"), ("=\"0042\"", "0042"), ("NULL", ""), ("'", "'"),
    ])
    func `an apostrophe is taken off a text only where a spreadsheet put it`(cell: String, text: String) {
        #expect(ByteSlice.with(Array(cell.utf8)) { TableCell.text($0).string } == text)
    }

    @Test(arguments: [
        ("EMEA > Sales", ["EMEA", "Sales"]), ("EMEA\\Sales", ["EMEA", "Sales"]), ("Sales >", ["Sales"]),
        ("a<b>c", ["a<b>c"]), ("\\", ["\\"]), (" > ", [">"]), ("", []),
    ])
    func `a path of teams is parted at its signs, and what is no path stays whole`(written: String, parts: [String]) {
        #expect(RosterNames.path(written, splitsSlashes: false) == parts)
    }
}
