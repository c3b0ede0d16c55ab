import Testing

@testable import Exports

@Suite struct `Dates of fixed places` {
    @Test(arguments: [
        "2024-03-05T10:00:00Z", "2024-03-05 10:00:00", "1999-12-31T23:59:60Z", "2024-02-30T10:00:00Z",
        "2024-13-05T10:00:00", "2024-03-05T24:00:00Z", "2024-03-05T10:61:00Z",
    ]) func `they are read as any other date is`(text: String) {
        ByteSlice.with(Array(text.utf8)) { slice in
            let slow = NumericDate.read(slice, order: nil)?.timestamp(zoneMinutes: 90)
            #expect(FixedDate.read(slice)?.timestamp(zoneMinutes: 90) == slow)
        }
    }

    @Test(arguments: [
        "2024-03-05T10:00:00z", "2024-03-05T10:00:00+", "2024/03/05T10:00:00Z", "2024-03-05T10.00.00Z",
        "2o24-03-05T10:00:00Z", "2024-03-05,10:00:00Z", "2024-03-05T10:00:0 Z", "",
    ]) func `whatever else is no such date`(text: String) {
        ByteSlice.with(Array(text.utf8)) { #expect(FixedDate.read($0)?.year == nil) }
    }
}
