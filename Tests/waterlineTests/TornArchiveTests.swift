import Foundation
import Testing

@testable import waterline

/// Archives that are broken inside: the words about them name no file in them, for those tell who talks to whom.
@Suite struct TornArchiveTests {
    let place: Workplace
    static let folder = "export/mpdm-qzhandle2--qzhandle3-1/2025-03-01.json"
    static let words = ["mpdm", "qzhandle", "Qzfile", "Qztext"]

    init() throws { place = try Workplace() }

    private func expectSilence(_ run: ProgramRun, _ code: Int32, saying wanted: String) {
        #expect(run.code == code && run.error.contains(wanted), "\(run.error)")
        Disguises.expectNone(Self.words, in: ["error": Data((run.output + run.error).utf8)], wanted)
    }

    @Test(arguments: [["inspect"], ["analyze", "--strict"], ["analyze", "-v"]])
    func `a damaged file is told by its number`(words: [String]) throws {
        let message = "[{\"type\": \"message\", \"user\": \"U1\", \"ts\": \"1740820000.000100\", \"text\": \"Qztext\"}]"
        let archive = try place.file(
            "torn.zip",
            StoredZip.bytes([
                (name: "export/users.json", text: "[{\"id\": \"U1\", \"name\": \"ada\"}]", isDamaged: false),
                (name: "export/channels.json", text: "[{\"id\": \"C1\", \"name\": \"general\"}]", isDamaged: false),
                (name: "export/general/2025-03-01.json", text: message, isDamaged: false),
                (name: Self.folder, text: message, isDamaged: true),
            ]))
        expectSilence(
            ProgramRun(words + [archive]), 65, saying: "torn.zip, file 3 of 4 in the order of names: is damaged")
    }

    @Test func `an archive that contradicts itself cannot be opened, and the words say what lists its files`() throws {
        let archive = try place.file(
            "twice.zip",
            StoredZip.bytes([
                (name: Self.folder, text: "[1]", isDamaged: false), (name: Self.folder, text: "[2]", isDamaged: false),
            ]))
        expectSilence(ProgramRun("inspect", archive), 65, saying: "twice.zip, a file inside: stands twice")
        expectSilence(ProgramRun("inspect", archive), 65, saying: "unzip -t")
    }

    @Test func `a roster and an opt-out list in such an archive are told of in the same way`() throws {
        let archive = try place.file(
            "torn.zip", StoredZip.bytes([(name: "Qzfile.csv", text: "id,team\nQztext,a\n", isDamaged: true)]))
        for option in ["--roster", "--opt-out"] {
            expectSilence(ProgramRun("inspect", SampleFiles.export, option, archive), 65, saying: "is damaged")
        }
    }
}

/// A ZIP whose entries are stored, some with a checksum that is wrong.
enum StoredZip {
    static func bytes(_ entries: [(name: String, text: String, isDamaged: Bool)]) -> Data {
        var (files, directory) = (Data(), Data())
        for entry in entries {
            let (name, text) = (Data(entry.name.utf8), Data(entry.text.utf8))
            let common =
                number(20, 2) + number(0x800, 2) + number(0, 2) + number(0, 4)
                + number(crc(text) ^ (entry.isDamaged ? 1 : 0), 4) + number(text.count, 4) + number(text.count, 4)
                + number(name.count, 2) + number(0, 2)
            directory +=
                number(0x0201_4B50, 4) + number(20, 2) + common + number(0, 2) + number(0, 2) + number(0, 2)
                + number(0, 4) + number(files.count, 4) + name
            files += number(0x0403_4B50, 4) + common + name + text
        }
        return files + directory + number(0x0605_4B50, 4) + number(0, 4) + number(entries.count, 2)
            + number(entries.count, 2) + number(directory.count, 4) + number(files.count, 4) + number(0, 2)
    }

    private static func number(_ value: Int, _ bytes: Int) -> Data {
        Data((0..<bytes).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) })
    }

    private static func crc(_ data: Data) -> Int {
        var crc: UInt32 = ~0
        for byte in data {
            crc ^= UInt32(byte)
            for _ in 0..<8 { crc = crc >> 1 ^ (crc & 1 == 1 ? 0xEDB8_8320 : 0) }
        }
        return Int(~crc)
    }
}
