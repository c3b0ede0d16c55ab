/// Where an export goes: a folder of files, or a ZIP.
package enum ExportTarget: Sendable {
    case folder(String)
    /// - level: 0 stores, 1 is fast, 9 is small.
    case zip(String, level: Int)
}

/// Takes files one after the other, folder by folder.
package struct ExportSink: ~Copyable {
    private var zip: ZipWriter?
    private let root: String
    private var lastFolder = ""

    package init(_ target: ExportTarget) throws(WriteFailure) {
        switch target {
        case .folder(let path):
            root = path
            try makeFolder(path)
        case .zip(let path, let level):
            root = ""
            zip = try ZipWriter(path, level: level)
        }
    }

    /// - Parameter folder: "" for the export's top.
    package mutating func add(_ bytes: [UInt8], _ name: String, in folder: String = "") throws(WriteFailure) {
        let inner = folder.isEmpty ? name : folder + "/" + name
        guard zip == nil else {
            try zip?.add(inner, bytes)
            return
        }
        if folder != lastFolder, !folder.isEmpty { try makeFolder(root + "/" + folder) }
        lastFolder = folder
        try writeFile(bytes, to: root + "/" + inner)
    }

    package consuming func finish() throws(WriteFailure) { try zip.take()?.finish() }
}
