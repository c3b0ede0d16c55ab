extension JSONScanner {
    /// Steps over the object or array that begins at `offset`, 64 bytes at a time: quotes that are not escaped open and
    /// close strings, brackets outside strings count. Whether `{` is closed by `}` and not by `]` is not checked here.
    mutating func skipContainer() throws(JSONError) {
        var strings = StringMask()
        var depth = 0
        var position = offset
        while position < bytes.count {
            let block = bytes.block(at: position)
            let outside = strings.outside(block) & Self.valid(bytes.count &- position)
            let opening = block.mask(of: 0x7B, ignoring: 0x20) & outside
            let closing = block.mask(of: 0x7D, ignoring: 0x20) & outside
            if closing.nonzeroBitCount < depth, depth &+ opening.nonzeroBitCount <= Self.deepest {
                depth &+= opening.nonzeroBitCount &- closing.nonzeroBitCount
            } else if let end = try close(opening, closing, &depth, position) {
                return leave(at: end)
            }
            position &+= 64
        }
        throw JSONError(reason: .endsEarly, offset: bytes.count)
    }

    /// Follows the brackets of one block in order; the offset behind the bracket that closes the container, if it is
    /// here.
    private func close(
        _ opening: UInt64, _ closing: UInt64, _ depth: inout Int, _ position: Int
    ) throws(JSONError) -> Int? {
        var brackets = opening | closing
        while brackets != 0 {
            let lowest = brackets & (0 &- brackets)
            depth &+= opening & lowest != 0 ? 1 : -1
            let place = position &+ brackets.trailingZeroBitCount
            if depth == 0 { return place &+ 1 }
            if depth > Self.deepest { throw JSONError(reason: .tooDeep, offset: place) }
            brackets ^= lowest
        }
        return nil
    }

    /// A bit for each of the first `count` bytes of a block.
    @inline(__always) private static func valid(_ count: Int) -> UInt64 {
        count >= 64 ? .max : (1 &<< UInt64(count)) &- 1
    }
}

/// Which bytes of consecutive blocks lie inside strings.
private struct StringMask {
    /// All ones while a string that began in an earlier block is open.
    private var open: UInt64 = 0
    /// 1 when the last byte of the block before escapes the first of this one.
    private var escaped: UInt64 = 0

    /// Bits of the bytes outside strings; closing quotes count as outside, opening ones as inside.
    @inline(__always) mutating func outside(_ block: ByteBlock) -> UInt64 {
        var quotes = block.mask(of: UInt8(ascii: "\""))
        let backslashes = block.mask(of: UInt8(ascii: "\\"))
        if backslashes | escaped != 0 { quotes &= ~escapedBytes(backslashes) }
        let inside = Self.prefixParity(quotes) ^ open
        open = UInt64(bitPattern: Int64(bitPattern: inside) &>> 63)
        return ~inside
    }

    /// Bytes behind an odd run of backslashes, without a loop (Langdale and Lemire 2019, arXiv 1902.08318, as
    /// simplified later in simdjson).
    @inline(__always) private mutating func escapedBytes(_ backslashes: UInt64) -> UInt64 {
        let odd: UInt64 = 0xAAAA_AAAA_AAAA_AAAA
        let starters = backslashes & ~escaped
        let codes = (((starters &<< 1) | odd) &- starters) ^ odd
        let result = codes ^ (backslashes | escaped)
        escaped = (codes & backslashes) &>> 63
        return result
    }

    /// Bit `i` is the parity of bits 0…i.
    @inline(__always) private static func prefixParity(_ bits: UInt64) -> UInt64 {
        var x = bits
        x ^= x &<< 1
        x ^= x &<< 2
        x ^= x &<< 4
        x ^= x &<< 8
        x ^= x &<< 16
        return x ^ (x &<< 32)
    }
}
