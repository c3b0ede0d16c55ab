/// The 64 lanes of the first layer as whole numbers of 16 bits, in parts of the size of a register: with wider parts the
/// compiler falls back to one lane at a time.
struct ReplyLanes: Sendable {
    typealias Part = SIMD8<Int16>

    private var parts: (Part, Part, Part, Part, Part, Part, Part, Part)

    /// - Parameter factor: By which no lane leaves the range of 16 bits.
    init(_ row: ReplyModel.Lanes, times factor: Float) {
        func part(_ number: Int) -> Part {
            var part = Part()
            for lane in 0..<8 { part[lane] = Int16((row[8 * number + lane] * factor).rounded()) }
            return part
        }
        parts = (part(0), part(1), part(2), part(3), part(4), part(5), part(6), part(7))
    }

    @inline(__always) static func &+= (one: inout ReplyLanes, other: ReplyLanes) {
        one.parts.0 &+= other.parts.0
        one.parts.1 &+= other.parts.1
        one.parts.2 &+= other.parts.2
        one.parts.3 &+= other.parts.3
        one.parts.4 &+= other.parts.4
        one.parts.5 &+= other.parts.5
        one.parts.6 &+= other.parts.6
        one.parts.7 &+= other.parts.7
    }

    /// With 0 in place of negative numbers.
    @inline(__always) var clipped: ReplyLanes {
        var lanes = self
        lanes.parts.0 = Self.clipped(parts.0)
        lanes.parts.1 = Self.clipped(parts.1)
        lanes.parts.2 = Self.clipped(parts.2)
        lanes.parts.3 = Self.clipped(parts.3)
        lanes.parts.4 = Self.clipped(parts.4)
        lanes.parts.5 = Self.clipped(parts.5)
        lanes.parts.6 = Self.clipped(parts.6)
        lanes.parts.7 = Self.clipped(parts.7)
        return lanes
    }

    /// Sum of the products of lanes, modulo 2³².
    @inline(__always) func dot(_ other: ReplyLanes) -> Int32 {
        let (one, two) = (Self.product(parts.0, other.parts.0), Self.product(parts.1, other.parts.1))
        let (three, four) = (Self.product(parts.2, other.parts.2), Self.product(parts.3, other.parts.3))
        let (five, six) = (Self.product(parts.4, other.parts.4), Self.product(parts.5, other.parts.5))
        let (seven, eight) = (Self.product(parts.6, other.parts.6), Self.product(parts.7, other.parts.7))
        return (((one &+ two) &+ (three &+ four)) &+ ((five &+ six) &+ (seven &+ eight))).wrappedSum()
    }

    @inline(__always) private static func clipped(_ part: Part) -> Part { part & ~(part &>> 15) }

    /// Products of lanes, neighbours added in pairs: one instruction on most machines.
    @inline(__always) private static func product(_ one: Part, _ other: Part) -> SIMD4<Int32> {
        let products = SIMD8<Int32>(truncatingIfNeeded: one) &* SIMD8<Int32>(truncatingIfNeeded: other)
        return products.evenHalf &+ products.oddHalf
    }
}
