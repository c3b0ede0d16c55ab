import HelpReporter
import Options

/// The one document that `--output -` sends to standard output, for a pipe: nothing else is written there.
enum PipedDocument {
    static let name = "-"

    /// - Throws: 64 when the documents are none or several, 74 when nobody takes all of it, 70 when a map that was asked
    ///   for as a picture cannot be drawn.
    static func write(_ documents: [Document], _ maps: MapSettings, to terminal: Terminal) throws(Failure) {
        guard documents.count == 1 else {
            let names = documents.map(\.name).joined(separator: ", ")
            throw Failure(
                .usage,
                documents.isEmpty
                    ? "--output -: this report has no such form; one that shows nobody has no map or list of people"
                    : "--output - takes one file, and this is several (\(names)); name a folder")
        }
        guard documents[0].name.hasSuffix(".dot"), !maps.formats.isEmpty else {
            return try write(text: documents[0], to: terminal)
        }
        let pictures = maps.pictures(of: documents)
        guard pictures.documents.count == 1 else {
            throw pictures.notes.isEmpty
                ? Failure(.usage, "--output - takes one picture; give --map-format once")
                : Failure(.software, pictures.notes.joined(separator: "; "))
        }
        do throws(PublishingError) {
            try StandardOutput.write(pictures.documents[0].bytes)
        } catch { throw Failure(error) }
    }

    /// Pieces end where lines do, and so between characters.
    private static func write(text document: Document, to terminal: Terminal) throws(Failure) {
        var isWritten = true
        document.eachPiece { piece in
            isWritten = isWritten && terminal.write(String(decoding: piece, as: UTF8.self))
        }
        guard isWritten else { throw Failure(.inputOutput, "standard output cannot be written") }
    }
}
