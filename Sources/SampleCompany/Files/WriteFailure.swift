/// What went wrong while writing: which path, and the system's number for why.
package struct WriteFailure: Error, Sendable, CustomStringConvertible {
    package var path: String
    package var action: String
    package var code: Int32

    package var description: String { "\(path): cannot \(action) (error \(code)); is the folder there, and writable?" }
}
