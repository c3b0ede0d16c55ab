extension Reader {
    /// Ties that are ready made, as programs for networks write them.
    package static let networkFile = Reader(
        name: "network", title: "Network file (GraphML, GEXF)",
        looksLike: "an XML document that begins with graphml or gexf",
        recognise: NetworkFileReader.recognise, read: NetworkFileReader.read)
}

/// Ready networks of Gephi, igraph, NetworkX, yEd and their kin. The source of a tie helps its target, unless
/// `--edges-mean asks`; a tie without direction helps both ways.
enum NetworkFileReader {
    private enum Kind: Sendable {
        case graphML, gexf
    }

    static func recognise(_ source: Source) -> String? {
        for entry in source.entries.indices.prefix(16) {
            guard let kind = kind(source, entry) else { continue }
            return "\(source.label(entry)) is a network in \(kind == .gexf ? "GEXF" : "GraphML")"
        }
        return nil
    }

    /// What the first tag of the file says.
    private static func kind(_ source: Source, _ entry: Int) -> Kind? {
        var stored = ByteBuffer(capacity: 1 << 13)
        guard (try? source.read(first: 1 << 13, of: entry, into: &stored)) != nil else { return nil }
        var head = ByteBuffer(capacity: 1 << 14)
        stored.withBytes { TextEncoding.announced($0).transcode($0, into: &head) }
        return head.withBytes { bytes in
            let text = ByteSlice.of(bytes)
            guard text.trimmed.count > 0, text.trimmed[0] == UInt8(ascii: "<") else { return nil }
            var scanner = XMLScanner(text)
            while let event = try? scanner.next(), event != .finished {
                guard event == .start else { continue }
                return scanner.name.equals("graphml") ? .graphML : scanner.name.equals("gexf") ? .gexf : nil
            }
            return nil
        }
    }

    static func read(_ source: Source, _ settings: Reader.Settings) throws(InputError) -> Export {
        var book = TieBook(Export(format: Reader.networkFile.name, inputName: source.name))
        let asks = try EdgeList.asks(settings, source.name)
        for entry in source.entries.indices {
            guard let kind = kind(source, entry) else {
                guard source.entries.count > 1 else { throw none(source) }
                book.warn("\(source.label(entry)) is no network: left out")
                continue
            }
            let text = try LineBlocks(source, entry: entry, isUTF8: true)
            let name = source.label(entry)
            let network = try text.readWhole { bytes throws(InputError) in
                try parsed(ByteSlice.of(bytes.raw), kind, name)
            }
            book.count(bytes: source.entries[entry].size)
            if let warning = text.warning { book.warn("\(name) \(warning)") }
            try book.add(network, asks: asks, strict: settings.strict, place: name)
        }
        guard !book.export.ties.isEmpty || !book.export.tally.skipped.isEmpty else { throw none(source) }
        return book.export
    }

    private static func none(_ source: Source) -> InputError {
        InputError(.data, at: source.name, "holds no ties", remedy: "give a GraphML or GEXF file with edges")
    }

    private static func parsed(_ text: ByteSlice, _ kind: Kind, _ name: String) throws(InputError) -> NetworkFile {
        do throws(XMLError) {
            return kind == .graphML ? try GraphMLFile.read(text) : try GEXFFile.read(text)
        } catch {
            let line = 1 + text[0..<min(error.offset, text.count)].count(of: 0x0A)
            throw InputError(
                .data, at: "\(name):\(line)", "is no XML that can be read: \(error.reason.rawValue)",
                remedy: "export the network again")
        }
    }
}

/// Gathers ready ties and the accounts at their ends.
private struct TieBook {
    private(set) var export: Export
    private var accounts = NameTable()

    init(_ export: Export) { self.export = export }

    mutating func warn(_ warning: String) { export.tally.warnings.append(warning) }

    mutating func count(bytes: Int) { export.tally.bytes += bytes }

    mutating func add(_ network: NetworkFile, asks: Bool, strict: Bool, place: String) throws(InputError) {
        var bound = BoundTable(
            file: place, columns: [], helper: asks ? "target" : "source", seeker: asks ? "source" : "target")
        bound.isReversible = true
        export.tables.append(bound)
        for (reason, offset) in network.skipped {
            guard !strict else { throw InputError(.data, at: "\(place), byte \(offset)", reason) }
            export.tally.skip(reason, at: "\(place), byte \(offset)")
        }
        let numbers = network.people.map { account($0) }
        var undirected = 0
        for tie in network.ties {
            let (source, target) = (numbers[Int(tie.source)], numbers[Int(tie.target)])
            guard source != target else { continue }
            if !tie.isDirected { undirected += 1 }
            if asks || !tie.isDirected {
                export.ties.append(ReadyTie(helper: target, seeker: source, weight: tie.weight))
            }
            if !asks || !tie.isDirected {
                export.ties.append(ReadyTie(helper: source, seeker: target, weight: tie.weight))
            }
            export.tally.read += 1
        }
        if undirected > 0 {
            warn(
                "\(CountedNoun.of(undirected, "tie without direction was", "ties without direction were")) taken both ways"
            )
        }
    }

    /// By address where there is one, else by the id in the file.
    private mutating func account(_ person: NetworkFile.Person) -> UInt32 {
        let number = accounts.number(of: person.email ?? person.id)
        if Int(number) == export.accounts.count {
            let id = String(decoding: person.email ?? person.id, as: UTF8.self)
            export.accounts.append(
                Account(
                    platform: "table", id: id, email: person.email.map { String(decoding: $0, as: UTF8.self) },
                    name: person.name.map { String(decoding: $0, as: UTF8.self) }, traits: .unlisted))
        }
        return number
    }
}
