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
            // All brackets have these bits; so have `Y`, `y` and `_`, which only strings hold.
            let brackets = block.mask(of: 0x7F, ignoring: 0x26) & outside
            // Most blocks lie inside strings.
            if brackets != 0, let end = try close(brackets, &depth, position) { return leave(at: end) }
            position &+= 64
        }
        throw JSONError(reason: .endsEarly, offset: bytes.count)
    }

    /// Follows the brackets of one block in order; the offset behind the bracket that closes the container, if it is
    /// here.
    private func close(_ brackets: UInt64, _ depth: inout Int, _ position: Int) throws(JSONError) -> Int? {
        var brackets = brackets
        while brackets != 0 {
            let place = position &+ brackets.trailingZeroBitCount
            brackets &= brackets &- 1
            switch bytes[place] | 0x20 {
            case UInt8(ascii: "{"):
                depth &+= 1
                if depth > Self.deepest { throw JSONError(reason: .tooDeep, offset: place) }
            case UInt8(ascii: "}"):
                depth &-= 1
                if depth == 0 { return place &+ 1 }
            default: continue
            }
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
