import Exports
import Parallel
import Glibc

/// usage: ingest-probe PATH THREADS [settle] [hash] | cues FILE
func clockValue(_ id: clockid_t) -> Double {
    var t = timespec()
    clock_gettime(id, &t)
    return Double(t.tv_sec) + Double(t.tv_nsec) * 1e-9
}
func cpu() -> Double { clockValue(CLOCK_PROCESS_CPUTIME_ID) }
func wall() -> Double { clockValue(CLOCK_MONOTONIC) }
func rss() -> Int {
    var u = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &u)
    return u.ru_maxrss / 1024
}
struct Hash {
    var h: UInt64 = 0xCBF2_9CE4_8422_2325
    mutating func add(_ n: UInt64) { h = (h ^ n) &* 0x100_0000_01B3; h ^= h >> 29 }
    mutating func add(_ s: String) { for b in s.utf8 { add(UInt64(b)) } ; add(999) }
}
func hash(_ e: Export) -> UInt64 {
    var h = Hash()
    for a in e.accounts { h.add(a.id); h.add(a.email ?? "-"); h.add(a.name ?? "-"); h.add(a.handle ?? "-"); h.add(UInt64(a.traits.rawValue)) }
    for d in e.drafts {
        h.add(d.space.id); h.add(d.space.name); h.add(d.space.kind.rawValue)
        for m in d.space.members { h.add(UInt64(m)) }
        for i in 0..<d.count {
            h.add(UInt64(d.author[i])); h.add(UInt64(bitPattern: d.time[i])); h.add(d.key[i]); h.add(d.parentKey[i])
            h.add(UInt64(d.link[i].rawValue)); h.add(UInt64(d.cues[i].rawValue)); h.add(UInt64(d.rootAuthor[i]))
            h.add(UInt64(d.mentionEnd[i])); h.add(UInt64(d.reactionEnd[i]))
        }
        for m in d.mentions { h.add(UInt64(m)) }
        for r in d.reactions { h.add(UInt64(r.account)); h.add(r.confirms ? 1 : 0) }
    }
    h.add(UInt64(e.tally.read)); h.add(UInt64(e.tally.bytes))
    for (k, v) in e.tally.skipped.sorted(by: { $0.key < $1.key }) { h.add(k); h.add(UInt64(v.count)); h.add(v.firstAt) }
    for w in e.tally.warnings { h.add(w) }
    return h.h
}
func hash(_ s: Settled) -> UInt64 {
    var h = Hash()
    for p in s.directory.people { h.add(p.key); h.add(p.name); h.add(p.inMessages ? 1 : 0) }
    for l in s.log.spaces {
        h.add(l.space.id); for m in l.space.members { h.add(UInt64(m)) }
        for i in 0..<l.count {
            h.add(UInt64(l.author[i])); h.add(UInt64(bitPattern: l.time[i])); h.add(l.key[i]); h.add(UInt64(l.parent[i]))
            h.add(UInt64(l.link[i].rawValue)); h.add(UInt64(l.cues[i].rawValue))
            h.add(UInt64(l.mentionEnd[i])); h.add(UInt64(l.reactionEnd[i]))
        }
        for m in l.mentions { h.add(UInt64(m)) }
        for r in l.reactions { h.add(UInt64(r.account)); h.add(r.confirms ? 1 : 0) }
        for o in l.orphans { h.add(UInt64(o.row)); h.add(o.parentKey); h.add(UInt64(o.rootAuthor)) }
    }
    h.add("\(s.coverage)".utf8.reduce(into: UInt64(7)) { $0 = $0 &* 31 &+ UInt64($1) })
    return h.h
}
func fileBytes(_ path: String) -> [UInt8] {
    guard let f = fopen(path, "rb") else { return [] }
    defer { fclose(f) }
    var out: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 20)
    while true {
        let n = fread(&block, 1, block.count, f)
        if n == 0 { return out }
        out += block[..<n]
    }
}
let arguments = Array(CommandLine.arguments.dropFirst())
if arguments[0] == "cues" {
    let lines = fileBytes(arguments[1]).split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    let scanner = CueScanner()
    var h = Hash()
    var counts = [Int](repeating: 0, count: 32)
    var bytes = 0
    let repeats = arguments.count > 2 ? Int(arguments[2]) ?? 1 : 1
    var buffers = ByteBuffer(capacity: 1 << 16)
    let c = cpu()
    for _ in 0..<repeats {
        for line in lines {
            buffers.removeAll()
            buffers.reserve(line.count)
            buffers.append { t in t.copyBytes(from: line); return line.count }
            let cues = buffers.withPadded { scanner.cues(of: $0) }
            h.add(UInt64(cues.rawValue))
            bytes += line.count
            var m = cues.rawValue
            while m != 0 { counts[m.trailingZeroBitCount] += 1; m &= m - 1 }
        }
    }
    let t = cpu() - c
    print("lines", lines.count * repeats, "ns/line", t / Double(lines.count * repeats) * 1e9, "MB/s", Double(bytes) / t / 1e6, "hash", h.h, counts.map(String.init).joined(separator: " "))
} else {
    var settings = Reader.Settings()
    let threads = Int(arguments[1]) ?? 1
    settings.threads = threads
    do {
        let w0 = wall()
        let source = try Source.open(path: arguments[0])
        let (reader, _) = try Reader.choose(for: source, format: nil)
        let (w1, c1) = (wall(), cpu())
        let export = try reader.read(source, settings)
        let (w2, c2) = (wall(), cpu())
        let n = export.tally.read
        func f(_ x: Double) -> String { "\((x * 1000).rounded() / 1000)" }
        print(reader.name, "n", n, "open", f(w1 - w0), "read wall", f(w2 - w1), "cpu", f(c2 - c1), "rss", rss(), "MB")
        if arguments.contains("hash") { print("export hash", hash(export)) }
        if arguments.contains("settle") {
            let (w3, c3) = (wall(), cpu())
            let settled = try Settlement.settle(export.drafts.isEmpty ? [] : [export], roster: nil, settings: Settlement.Settings(threads: threads, privateSpaces: true, directMessages: true))
            print("settle wall", f(wall() - w3), "cpu", f(cpu() - c3), "rss", rss(), "MB", settled.log.count)
            if arguments.contains("hash") { print("settled hash", hash(settled)) }
        }
    } catch { print(error) }
}
