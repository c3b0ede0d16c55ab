import Foundation
import Synchronization
import Testing

@testable import HelpReporter

private let old = [
    document("analysis.json", "{\n  \"schema\": \"waterline.analysis\",\n  \"x\": 1}\n"), document("teams.dot", "old"),
]
private let new = [document("analysis.json", "{\"schema\": \"waterline.analysis\"}\n"), document("people.csv", "new")]

private func document(_ name: String, _ text: String) -> Document {
    Document(name: name, mediaType: "text/plain", bytes: Array(text.utf8))
}

/// A folder of its own for a test, gone afterwards.
private struct Place: ~Copyable {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("publication-\(UUID().uuidString)").path

    init() throws { try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true) }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    var report: String { folder + "/report" }

    func entries(_ path: String = "") throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder + path).sorted()
    }

    func text(_ name: String) throws -> String { try String(contentsOfFile: folder + "/" + name, encoding: .utf8) }

    func mode(_ name: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: folder + name)[.posixPermissions] as? Int
    }
}

@Test func `a report appears with all its documents and nothing beside it`() throws {
    let place = try Place()
    try ReportFolder.publish(new, to: place.report + "/")
    #expect(try place.entries() == ["report"])
    #expect(try place.entries("/report") == ["analysis.json", "people.csv"])
    #expect(try place.text("report/people.csv") == "new")
}

@Test(arguments: [(0o022, 0o755, 0o644), (0o077, 0o700, 0o600), (0o007, 0o770, 0o660)])
func `modes follow the umask`(mask: Int, folder: Int, file: Int) throws {
    let place = try Place()
    try Publication(documents: new, path: place.report, overwrite: false, disk: .system, mask: mode_t(mask)).publish()
    #expect(try place.mode("/report") == folder && place.mode("/report/people.csv") == file)
}

@Test func `an empty folder is taken over`() throws {
    let place = try Place()
    try FileManager.default.createDirectory(atPath: place.report, withIntermediateDirectories: false)
    try ReportFolder.publish(new, to: place.report)
    #expect(try place.entries() == ["report"] && place.entries("/report").count == 2)
}

@Test func `a report is replaced as a whole, only when asked for`() throws {
    let place = try Place()
    try ReportFolder.publish(old, to: place.report)
    let error = #expect(throws: PublishingError.self) { try ReportFolder.publish(new, to: place.report) }
    #expect(error?.exitCode == 73 && error?.description.contains("holds a report already") == true)
    #expect(try place.entries("/report") == ["analysis.json", "teams.dot"])
    try ReportFolder.publish(new, to: place.report, overwrite: true)
    #expect(try place.entries() == ["report"])
    #expect(try place.entries("/report") == ["analysis.json", "people.csv"])
}

@Test(arguments: ["thesis.txt", "analysis.json", "notes.csv"])
func `a folder that holds no report, or more than one, is refused`(name: String) throws {
    let place = try Place()
    if name == "notes.csv" {
        try ReportFolder.publish(old, to: place.report)
    } else {
        try FileManager.default.createDirectory(atPath: place.report, withIntermediateDirectories: false)
    }
    try "mine".write(toFile: place.report + "/" + name, atomically: false, encoding: .utf8)
    let error = #expect(throws: PublishingError.self) {
        try ReportFolder.publish(new, to: place.report, overwrite: true)
    }
    #expect(error?.exitCode == 73)
    #expect(try place.text("report/" + name) == "mine" && place.entries() == ["report"])
}

@Test func `a report of tables alone bears a mark, by which it is known and replaced`() throws {
    let place = try Place()
    let tables = [Document(name: "people.csv", mediaType: "text/csv", bytes: Array("1".utf8))]
    try ReportFolder.publish(tables, to: place.report)
    #expect(try place.entries("/report") == ["people.csv", "report.json"])
    #expect(try place.text("report/report.json").contains("waterline.report"))
    try ReportFolder.publish(tables, to: place.report, overwrite: true)
    try ReportFolder.publish(new, to: place.report, overwrite: true)
    #expect(try place.entries("/report") == ["analysis.json", "people.csv"])
    try ReportFolder.publish(tables, to: place.report, overwrite: true)
    #expect(try place.entries("/report") == ["people.csv", "report.json"])
}

@Test func `a file in the way is refused`() throws {
    let place = try Place()
    try "mine".write(toFile: place.report, atomically: false, encoding: .utf8)
    let error = #expect(throws: PublishingError.self) {
        try ReportFolder.publish(new, to: place.report, overwrite: true)
    }
    #expect(error?.exitCode == 73 && error?.description.contains("is not a folder") == true)
    #expect(try place.text("report") == "mine")
}

@Test func `a missing parent is named`() throws {
    let place = try Place()
    let error = #expect(throws: PublishingError.self) { try ReportFolder.publish(new, to: place.folder + "/no/report") }
    #expect(error?.exitCode == 73 && error?.description.contains("/no: cannot create") == true)
}

@Test func `a link to a folder is followed, and stays`() throws {
    let place = try Place()
    try ReportFolder.publish(old, to: place.report)
    try FileManager.default.createSymbolicLink(atPath: place.folder + "/link", withDestinationPath: place.report)
    try ReportFolder.publish(new, to: place.folder + "/link", overwrite: true)
    #expect(try place.entries("/report") == ["analysis.json", "people.csv"])
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: place.folder + "/link") == place.report)
}

@Test func `every document a report makes may be replaced`() {
    let names = Output.all.flatMap { $0.documents(SampleReport.make(people: 5, teams: 1)).map(\.name) }
    for name in names + ["report.html", "teams.svg", "network.graphml"] {
        #expect(ReportFolder.isOurs(name), "\(name)")
    }
    for name in ["notes.csv", "teams", "teams.docx", ".teams.svg", "teams.svg.bak"] {
        #expect(!ReportFolder.isOurs(name))
    }
}

@Test(arguments: [ENOSPC, EACCES, EIO], [true, false])
func `whichever call fails, the old report stays whole and nothing is left beside it`(code: Int32, exchanges: Bool)
    throws
{
    for replaces in [false, true] {
        var index = 0
        while true {
            let place = try Place()
            if replaces { try ReportFolder.publish(old, to: place.report) }
            let disk = FailingDisk(at: index, with: code, exchanges: exchanges)
            let publication = Publication(
                documents: new, path: place.report, overwrite: true, disk: disk.disk, mask: 0o022)
            do throws(PublishingError) { try publication.publish() } catch {
                let name = disk.failed
                if ["removeFile", "removeFolder", "names of the old"].contains(name) {
                    #expect(error.exitCode == 74 && error.description.contains("the new report is in place"))
                    #expect(try place.entries("/report") == ["analysis.json", "people.csv"])
                    index += 1
                    continue
                }
                #expect(error.exitCode == (code == EACCES ? 73 : 74), "call \(index), \(name): \(error)")
                #expect(try place.entries() == (replaces ? ["report"] : []), "call \(index), \(name): \(error)")
                if replaces { #expect(try place.entries("/report") == ["analysis.json", "teams.dot"]) }
                index += 1
                continue
            }
            #expect(try place.entries("/report") == ["analysis.json", "people.csv"])
            break
        }
        #expect(index > 10)
    }
}

@Test func `a short write goes on where it stopped`() throws {
    let place = try Place()
    var disk = Disk.system
    disk.write = { (file, bytes) throws(Disk.Failure) in try Disk.systemWrite(file, bytes.prefix(1)) }
    try Publication(documents: new, path: place.report, overwrite: false, disk: disk, mask: 0o022).publish()
    #expect(try place.text("report/people.csv") == "new")
}

@Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "this system has no /dev/full"))
func `a full device is no success`() throws {
    let file = open("/dev/full", O_WRONLY)
    defer { close(file) }
    let error = #expect(throws: PublishingError.self) { try StandardOutput.write([65], to: file) }
    #expect(error?.exitCode == 74)
}

@Test func `standard output gets every byte`() throws {
    let place = try Place()
    let file = open(place.folder + "/out", O_WRONLY | O_CREAT, 0o600)
    defer { close(file) }
    let bytes = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0) }
    try StandardOutput.write(bytes, to: file)
    #expect(try [UInt8](Data(contentsOf: URL(fileURLWithPath: place.folder + "/out"))) == bytes)
}

/// The system's disk, of which the call number `at` fails.
private final class FailingDisk: Sendable {
    private let count = Mutex(0)
    private let name = Mutex("")
    private let index: Int
    private let code: Int32
    private let exchanges: Bool

    init(at index: Int, with code: Int32, exchanges: Bool) {
        (self.index, self.code, self.exchanges) = (index, code, exchanges)
    }

    var failed: String { name.withLock { $0 } }

    private func count(_ call: String) throws(Disk.Failure) {
        let number = count.withLock {
            $0 += 1; return $0 - 1
        }
        guard number == index else { return }
        name.withLock { $0 = call }
        throw Disk.Failure(code: code)
    }

    var disk: Disk {
        let system = Disk.system
        var disk = system
        disk.entry = { (path) throws(Disk.Failure) in
            try self.count("entry")
            return try system.entry(path)
        }
        disk.names = { (path) throws(Disk.Failure) in
            try self.count(path.contains(".partial-") ? "names of the old" : "names")
            return try system.names(path)
        }
        disk.head = { (path) throws(Disk.Failure) in
            try self.count("head")
            return try system.head(path)
        }
        disk.makeFolder = { (path) throws(Disk.Failure) in
            try self.count("makeFolder")
            return try system.makeFolder(path)
        }
        disk.create = { (path) throws(Disk.Failure) in
            try self.count("create")
            return try system.create(path)
        }
        disk.write = { (file, bytes) throws(Disk.Failure) in
            try self.count("write")
            return try system.write(file, bytes)
        }
        disk.sync = { (file) throws(Disk.Failure) in
            try self.count("sync")
            try system.sync(file)
        }
        disk.close = { (file) throws(Disk.Failure) in
            try system.close(file)
            try self.count("close")
        }
        disk.syncFolder = { (path) throws(Disk.Failure) in
            try self.count("syncFolder")
            try system.syncFolder(path)
        }
        disk.chmod = { (path, mode) throws(Disk.Failure) in
            try self.count("chmod")
            try system.chmod(path, mode)
        }
        disk.rename = { (from, to) throws(Disk.Failure) in
            try self.count("rename")
            try system.rename(from, to)
        }
        disk.exchange = { (one, other) throws(Disk.Failure) in
            if !self.exchanges { throw Disk.Failure(code: ENOSYS) }
            try self.count("exchange")
            try system.exchange(one, other)
        }
        disk.removeFile = { (path) throws(Disk.Failure) in
            try self.count("removeFile")
            try system.removeFile(path)
        }
        disk.removeFolder = { (path) throws(Disk.Failure) in
            try self.count("removeFolder")
            try system.removeFolder(path)
        }
        return disk
    }
}

@Test func `documents written side by side all arrive, and the first that fails is told`() throws {
    let place = try Place()
    let many = (0..<40).map { document("people-\($0).csv", String(repeating: "\($0)", count: 70_000)) }
    try ReportFolder.publish(many, to: place.report, threads: 4)
    for item in many { #expect(try Array(place.text("report/" + item.name).utf8) == item.bytes) }
    var disk = Disk.system
    disk.create = { (path) throws(Disk.Failure) in
        if path.hasSuffix("-3.csv") || path.hasSuffix("-30.csv") { throw Disk.Failure(code: EACCES) }
        return try Disk.system.create(path)
    }
    let publication = Publication(
        documents: many, path: place.folder + "/other", overwrite: false, disk: disk, mask: 0o022, threads: 4)
    let error = #expect(throws: PublishingError.self) { try publication.publish() }
    #expect(error?.description.contains("people-3.csv") == true)
    #expect(try place.entries() == ["report"])
}
