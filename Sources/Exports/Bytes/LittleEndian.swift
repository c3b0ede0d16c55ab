extension [UInt8] {
    /// The unsigned number in the two bytes from `place`, least first.
    func number16(_ place: Int) -> Int { Int(self[place]) | Int(self[place + 1]) << 8 }

    func number32(_ place: Int) -> Int { number16(place) | number16(place + 2) << 16 }

    /// The largest `Int` stands for all above it: no size or place in a file is that large.
    func number64(_ place: Int) -> Int {
        Int(clamping: UInt64(number32(place)) | UInt64(number32(place + 4)) << 32)
    }
}
