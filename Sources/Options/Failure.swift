/// Why a command stops: one message for the user, and the exit code.
///
/// The message goes to standard error behind the names of program and command; control characters in it are escaped
/// there, so it may hold text of the user as it came. With `.usage` a line that points to `--help` follows.
package struct Failure: Error, Equatable, CustomStringConvertible {
    package let code: ExitCode
    /// One line, without the program's name and without a full stop: what is wrong, where, and what would work.
    package let message: String

    package init(_ code: ExitCode, _ message: String) {
        self.code = code
        self.message = message
    }

    package var description: String { message }
}
