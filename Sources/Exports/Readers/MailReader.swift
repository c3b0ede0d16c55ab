import Parallel

extension Reader {
    package static let mail = Reader(
        name: "mail", title: "Mail (mbox, Maildir, .eml)",
        looksLike: "an mbox file or list archive, a Maildir, or a folder of mails one a file",
        recognise: MailFiles.recognise, read: MailReader.read)
}

/// Mails, wherever they lie: mbox files (also as list archives write them, with hidden addresses), Maildirs, and
/// folders of single mails.
///
/// A mail answers the one that `In-Reply-To` names, else the last that `References` names and that is there, else the
/// thread of its subject. Lists are channels: public in an archive, which holds nothing else, private in a mailbox. All
/// other mail is direct or group messages. Whom a mail to several people goes to makes no ties.
enum MailReader {
    static func read(_ source: Source, _ settings: Reader.Settings) throws(InputError) -> Export {
        let files = try MailFiles(source)
        let parts = try Parallel.map(files.shares.count, threads: settings.threads) { share throws(InputError) in
            let part = try read(files.shares[share], of: files, settings)
            settings.onMessages?(part.messages.count)
            return part
        }
        var assembly = MailAssembly(Export(format: Reader.mail.name, inputName: source.name), files)
        for part in parts { assembly.add(part) }
        let export = try assembly.finish()
        guard !export.drafts.isEmpty || !export.tally.skipped.isEmpty else {
            throw InputError(
                .data, at: source.name, "holds no mails",
                remedy: "give an mbox file, a Maildir, or a folder of .eml files")
        }
        return export
    }

    private static func read(
        _ share: MailFiles.Share, of files: MailFiles, _ settings: Reader.Settings
    ) throws(InputError) -> MailPart {
        var reading = MailReading(settings) { files.label($0) }
        switch share {
        case .block(let entry, let block, let blocks):
            if block == 0 { reading.count(bytes: files.source.entries[entry].size) }
            try blocks.forEach(in: block) { mail, offset throws(InputError) in
                try reading.add(mail, isBoxed: true, entry: entry, offset: offset, box: files.boxes[entry])
            }
        case .files(let entries):
            var buffer = ByteBuffer()
            for entry in entries { try read(entry, of: files, &buffer, &reading) }
        }
        return reading.part
    }

    private static func read(
        _ entry: Int, of files: MailFiles, _ buffer: inout ByteBuffer, _ reading: inout MailReading
    ) throws(InputError) {
        let box = files.boxes[entry]
        guard !MaildirName.isDiscarded(files.source.entries[entry].name) else {
            return reading.countDiscarded(entry: entry)
        }
        try files.source.read(entry, into: &buffer)
        reading.count(bytes: buffer.count)
        try buffer.withBytes { bytes throws(InputError) in
            let whole = ByteSlice.of(bytes)
            let text = MailKind.body(whole)
            switch MailKind(whole) {
            case .neither: reading.leaveOut(entry: entry)
            case .mail: try reading.add(text, isBoxed: false, entry: entry, offset: 0, box: box)
            case .box:
                try MailBlocks.each(text) { mail, offset throws(InputError) in
                    try reading.add(
                        mail, isBoxed: true, entry: entry, offset: offset + whole.count - text.count, box: box)
                }
            }
        }
    }
}

/// Names of files in a Maildir: `….host:2,FS` ends in flags.
///
/// Source: D. J. Bernstein, "Using maildir format", https://cr.yp.to/proto/maildir.html.
enum MaildirName {
    /// Flagged as a draft or as thrown away.
    static func isDiscarded(_ name: String) -> Bool {
        let bytes = Array(name.utf8)
        guard let comma = bytes.lastIndex(of: UInt8(ascii: ",")), comma >= 2, bytes[comma - 1] == UInt8(ascii: "2"),
            [UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "!")].contains(bytes[comma - 2])
        else { return false }
        let flags = bytes[(comma + 1)...]
        return flags.contains(UInt8(ascii: "T")) || flags.contains(UInt8(ascii: "D"))
    }
}
