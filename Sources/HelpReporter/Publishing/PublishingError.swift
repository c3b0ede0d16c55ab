/// Why a report could not be written: what, where, and what would work.
package struct PublishingError: Error, Equatable, CustomStringConvertible {
    package enum Kind: Sendable {
        /// The output cannot be made there (exit 73).
        case cannotCreate
        /// Writing failed on the way: disk full, device error, closed pipe (exit 74).
        case inputOutput
    }

    package let kind: Kind
    package let description: String

    package var exitCode: Int32 {
        switch kind {
        case .cannotCreate: 73
        case .inputOutput: 74
        }
    }
}
