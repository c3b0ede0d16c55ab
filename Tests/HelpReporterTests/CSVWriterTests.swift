import Testing

@testable import HelpReporter

@Test func `rows end with CRLF, cells are quoted only where needed`() {
    var table = CSVWriter(columns: ["id", "note"])
    table.row([.text("a"), .text("say \"hi\", twice")])
    table.row([.text("two\nlines"), .empty])
    #expect(text(table) == "id,note\r\na,\"say \"\"hi\"\", twice\"\r\n\"two\nlines\",\r\n")
}

@Test(arguments: ["=1+1", "+1", "-1", "@x", "\tx"])
func `text that a spreadsheet would run gets an apostrophe`(cell: String) {
    var table = CSVWriter(columns: ["a"])
    table.row([.text(cell)])
    #expect(text(table) == "a\r\n'" + cell + "\r\n")
}

@Test func `a carriage return is tamed and quoted`() {
    var table = CSVWriter(columns: ["a"])
    table.row([.text("\r=1")])
    #expect(Array(text(table).utf8) == Array("a\r\n\"'\r=1\"\r\n".utf8))
}

@Test func `numbers stay numbers, truths are words, undefined is empty`() {
    var table = CSVWriter(columns: ["a", "b", "c", "d"])
    table.row([.number(-0.5), .integer(-3), .flag(true), .init(Double?.none)])
    #expect(text(table) == "a,b,c,d\r\n-0.5,-3,true,\r\n")
}

@Test func `a NUL is shown, not sent`() {
    var table = CSVWriter(columns: ["a"])
    table.row([.text("x\u{0}y")])
    #expect(text(table) == "a\r\nx\\u{0}y\r\n")
}

private func text(_ table: CSVWriter) -> String { String(decoding: table.bytes, as: UTF8.self) }
