import Exports

/// What messages cost in the columns that all exports become.
enum ColumnBytes {
    /// A message without mentions and reactions.
    static let perMessage =
        2 * MemoryLayout<UInt32>.stride + 2 * MemoryLayout<Int64>.stride + MemoryLayout<Link>.stride
        + MemoryLayout<Cues>.stride

    /// All of a log with its mentions and reactions.
    static func total(_ log: MessageLog) -> Int {
        log.spaces.reduce(0) { sum, space in
            sum + space.count * perMessage + space.mentions.bytesHeld
                + space.reactions.bytesHeld + space.excerpts.bytesHeld
                + space.orphans.count * MemoryLayout<SpaceLog.Orphan>.stride
        }
    }

    /// What the arrays of a log have taken from the system.
    static func held(_ log: MessageLog) -> Int {
        log.spaces.reduce(0) { sum, space in
            sum + bytes(space.author) + bytes(space.time) + bytes(space.key) + bytes(space.parent) + bytes(space.link)
                + bytes(space.cues) + space.mentions.bytesHeld + space.reactions.bytesHeld
                + space.excerpts.bytesHeld + bytes(space.orphans)
        }
    }

    private static func bytes<Element>(_ column: [Element]) -> Int {
        column.capacity * MemoryLayout<Element>.stride
    }
}
