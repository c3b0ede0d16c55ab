import Testing

@testable import Exports

@Suite struct `Dates of fixed places` {
    @Test(arguments: [
        "2024-03-05T10:00:00Z", "2024-03-05 10:00:00", "1999-12-31T23:59:60Z", "2024-02-30T10:00:00Z",
        "2024-13-05T10:00:00", "2024-03-05T24:00:00Z", "2024-03-05T10:61:00Z", "2024-03-05T10:00:00.5Z",
        "2024-03-05 10:00:00.123", "2024-03-05T10:00:00.123456Z", "2024-03-05T10:00:00.12345678",
        "2024-03-05T10:00:00.123456789Z", "2024-03-05T10:00:00+01:00", "2024-03-05 10:00:00.1234567-03:30",
        "2024-03-05T10:00:00.5+15:00", "2024-03-05T10:00:00+15:01", "2024-03-05T10:00:00+01:60",
        "2024-03-05T10:00:00+0a:00", "2024-03-05T10:00:00*01:00", "2024-03-05T10:00:00.123:45",
    ]) func `they are read as any other date is`(text: String) {
        ByteSlice.with(Array(text.utf8)) { slice in
            let slow = NumericDate.read(slice, order: nil)?.timestamp(zoneMinutes: 90)
            let fast = FixedDate.read(slice)?.timestamp(zoneMinutes: 90)
            #expect(fast == slow || text.count == 30 && fast == nil)
        }
    }

    @Test(arguments: [
        "2024-03-05T10:00:00z", "2024-03-05T10:00:00+", "2024/03/05T10:00:00Z", "2024-03-05T10.00.00Z",
        "2o24-03-05T10:00:00Z", "2024-03-05,10:00:00Z", "2024-03-05T10:00:0 Z", "",
        "2024-03-05T10:00:00.Z", "2024-03-05T10:00:00,5Z", "2024-03-05T10:00:00.1 5Z", "2024-03-05T10:00:00.5-",
    ]) func `whatever else is no such date`(text: String) {
        ByteSlice.with(Array(text.utf8)) { #expect(FixedDate.read($0)?.year == nil) }
    }
}
