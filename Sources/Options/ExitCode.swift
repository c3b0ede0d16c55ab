/// What a program tells its caller: 0 for success, otherwise a code of `sysexits.h`.
package struct ExitCode: RawRepresentable, Hashable, Sendable {
    package let rawValue: Int32

    package init(rawValue: Int32) { self.rawValue = rawValue }

    /// All was done.
    package static let success = ExitCode(rawValue: 0)
    /// All was done, and a condition that the caller named holds.
    package static let conditionMet = ExitCode(rawValue: 1)
    /// The command line is wrong.
    package static let usage = ExitCode(rawValue: 64)
    /// The input is not what it should be.
    package static let data = ExitCode(rawValue: 65)
    /// The input is missing or changed while it was read.
    package static let missingInput = ExitCode(rawValue: 66)
    /// A program that is needed is not there.
    package static let unavailable = ExitCode(rawValue: 69)
    /// A mistake of the program itself.
    package static let software = ExitCode(rawValue: 70)
    /// The output cannot be created.
    package static let cannotCreate = ExitCode(rawValue: 73)
    /// Reading or writing failed.
    package static let inputOutput = ExitCode(rawValue: 74)
    /// The rights of a file are not what they should be.
    package static let permission = ExitCode(rawValue: 77)
    /// A setting in the environment or in a settings file is wrong.
    package static let configuration = ExitCode(rawValue: 78)
}
