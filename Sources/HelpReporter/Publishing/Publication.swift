#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

import Dispatch
import Synchronization

/// One report on its way to the disk.
struct Publication: Sendable {
    let documents: [Document]
    let path: String
    let overwrite: Bool
    let disk: Disk
    /// The user's umask.
    let mask: mode_t
    /// Documents written at once.
    var threads = 1

    func publish() throws(PublishingError) {
        precondition(Set(documents.map(\.name)).count == documents.count, "documents have names of their own")
        let replaces = try findsReport()
        let draft = try step("create", parent) { () throws(Disk.Failure) in
            try disk.makeFolder(parent + "/." + name + ".partial-")
        }
        do {
            try writeAll(into: draft)
            try step("write", draft) { () throws(Disk.Failure) in
                try disk.chmod(draft, 0o777 & ~mask)
                try disk.syncFolder(draft)
            }
            try place(draft, replaces)
        } catch {
            try? remove(draft)
            throw error
        }
        guard replaces else { return }
        do throws(Disk.Failure) { try remove(draft) } catch {
            throw PublishingError(
                kind: .inputOutput,
                description: "\(Plain.text(draft)): the new report is in place, but the old one cannot be removed from "
                    + "here, \(SystemError.words(error.code))")
        }
    }

    /// Makes the draft the report, for good; the old one stands at `draft` afterwards.
    private func place(_ draft: String, _ replaces: Bool) throws(PublishingError) {
        try step("create", path) { () throws(Disk.Failure) in
            try replaces ? swap(draft) : disk.rename(draft, path)
            do throws(Disk.Failure) {
                try disk.syncFolder(parent)
            } catch {
                try? replaces ? swap(draft) : disk.rename(path, draft)
                throw error
            }
        }
    }

    /// Whether a report is to be replaced; throws when what is there must stay.
    private func findsReport() throws(PublishingError) -> Bool {
        switch try step("create", path, { () throws(Disk.Failure) in try disk.entry(path) }) {
        case .nothing: return false
        case .folder: break
        case .file, .other: throw refused("is not a folder; name one that does not exist yet")
        }
        let names = try step("read", path) { () throws(Disk.Failure) in try disk.names(path) }
        if names.isEmpty { return false }
        guard try isReport(names) else {
            let shown = marks.map(\.name).joined(separator: " or ")
            throw refused("is not empty and holds no report, which \(shown) would show; name another folder")
        }
        if let foreign = try foreign(among: names) {
            throw refused(
                "holds \(Plain.text(foreign)), which is no part of a report; move it away or name another folder")
        }
        guard overwrite else {
            throw refused("holds a report already; name another folder, or say that it be replaced")
        }
        return true
    }

    /// A report is known by how its analysis begins, or by its mark, a comparison by its own document; one never replaces
    /// the other.
    private var marks: [(name: String, kind: DocumentKind)] {
        documents.contains { $0.name == EncodedComparison.name }
            ? [(EncodedComparison.name, .comparison)] : [("analysis.json", .analysis), (ReportMark.name, .report)]
    }

    private func isReport(_ names: [String]) throws(PublishingError) -> Bool {
        for (name, kind) in marks where names.contains(name) {
            if try begins(path + "/" + name, as: kind) { return true }
        }
        return false
    }

    private func begins(_ file: String, as kind: DocumentKind) throws(PublishingError) -> Bool {
        let bytes = try step("read", file) { () throws(Disk.Failure) in
            try disk.entry(file) == .file ? try disk.head(file) : []
        }
        let compact = bytes.filter { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
        return compact.starts(with: "{\"schema\":\"\(kind.schema)\"".utf8)
    }

    private func foreign(among names: [String]) throws(PublishingError) -> String? {
        let own = Set(documents.map(\.name))
        for name in names {
            guard own.contains(name) || ReportFolder.isOurs(name) else { return name }
            let entry = try step("read", path + "/" + name) { () throws(Disk.Failure) in
                try disk.entry(path + "/" + name)
            }
            guard entry == .file else { return name }
        }
        return nil
    }

    /// Makes and writes the documents side by side; the error of the first that fails, in their order, is thrown.
    private func writeAll(into folder: String) throws(PublishingError) {
        guard threads > 1 else {
            for document in documents { try write(document, into: folder) }
            return
        }
        let next = Atomic<Int>(0)
        let failures = Mutex<[Int: PublishingError]>([:])
        DispatchQueue.concurrentPerform(iterations: min(threads, max(1, documents.count))) { _ in
            while true {
                let number = next.add(1, ordering: .relaxed).oldValue
                guard number < documents.count else { return }
                do throws(PublishingError) {
                    try write(documents[number], into: folder)
                } catch {
                    failures.withLock { $0[number] = error }
                }
            }
        }
        if let first = failures.withLock({ $0.min { $0.key < $1.key } }) { throw first.value }
    }

    private func write(_ document: Document, into folder: String) throws(PublishingError) {
        precondition(!document.name.isEmpty && !document.name.contains("/"), "a document's name is a file's name")
        let file = folder + "/" + document.name
        let descriptor = try step("create", file) { () throws(Disk.Failure) in try disk.create(file) }
        do {
            try step("write", file) { () throws(Disk.Failure) in
                try send(document, to: descriptor)
                try disk.sync(descriptor)
            }
        } catch {
            try? disk.close(descriptor)
            throw error
        }
        try step("write", file) { () throws(Disk.Failure) in
            try disk.close(descriptor)
            try disk.chmod(file, 0o666 & ~mask)
        }
    }

    /// Writes piece by piece; after a failure the other pieces are made for nothing.
    private func send(_ document: Document, to descriptor: Int32) throws(Disk.Failure) {
        var failure: Disk.Failure?
        document.eachPiece { piece in
            guard failure == nil else { return }
            do throws(Disk.Failure) {
                var sent = 0
                while sent < piece.count { sent += try disk.write(descriptor, piece[sent...]) }
            } catch { failure = error }
        }
        if let failure { throw failure }
    }

    /// Exchanges draft and report in one step, or, where the system cannot, in three with a way back.
    private func swap(_ draft: String) throws(Disk.Failure) {
        do throws(Disk.Failure) { return try disk.exchange(draft, path) } catch {
            guard [ENOSYS, EINVAL, ENOTSUP].contains(error.code) else { throw error }
        }
        let aside = draft + ".old"
        try disk.rename(path, aside)
        do throws(Disk.Failure) {
            try disk.rename(draft, path)
        } catch {
            try disk.rename(aside, path)
            throw error
        }
        do throws(Disk.Failure) {
            try disk.rename(aside, draft)
        } catch {
            try disk.rename(path, draft)
            try disk.rename(aside, path)
            throw error
        }
    }

    /// Removes a folder of files; goes on where one cannot be removed, and says so at the end.
    private func remove(_ folder: String) throws(Disk.Failure) {
        var failure: Disk.Failure?
        for name in try disk.names(folder) {
            do throws(Disk.Failure) { try disk.removeFile(folder + "/" + name) } catch { failure = error }
        }
        if let failure { throw failure }
        try disk.removeFolder(folder)
    }

    private var parent: String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    private var name: String {
        String(path[(path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex)...])
    }

    private func refused(_ why: String) -> PublishingError {
        PublishingError(kind: .cannotCreate, description: "\(Plain.text(path)): \(why)")
    }

    private func step<Result>(
        _ verb: String, _ place: String, _ call: () throws(Disk.Failure) -> Result
    ) throws(PublishingError) -> Result {
        do throws(Disk.Failure) { return try call() } catch { throw Self.error(verb, place, error.code) }
    }

    /// Disk full and device errors are 74 wherever they come; all else that hinders creation is 73.
    private static func error(_ verb: String, _ place: String, _ code: Int32) -> PublishingError {
        let creates =
            verb != "write" || [EACCES, EPERM, EROFS, ENOENT, ENOTDIR, EEXIST, ELOOP, ENAMETOOLONG].contains(code)
        let device = [ENOSPC, EIO, EDQUOT, EFBIG, EPIPE, ENXIO].contains(code)
        return PublishingError(
            kind: creates && !device ? .cannotCreate : .inputOutput,
            description: "\(Plain.text(place)): cannot \(verb), \(SystemError.words(code))")
    }
}
