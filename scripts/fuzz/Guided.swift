import Foundation

/// The parser under test: `FUZZ_TARGET` names it, `FUZZ_TRAP` sets a trap of so many bytes.
private let target: FuzzTarget = {
    let name = ProcessInfo.processInfo.environment["FUZZ_TARGET"] ?? ""
    guard let target = FuzzTarget.all.first(where: { $0.name == name }) else { fatalError("no target '\(name)'") }
    return target
}()
private let trap = FuzzTrap(length: Int(ProcessInfo.processInfo.environment["FUZZ_TRAP"] ?? "") ?? 0)

/// What libFuzzer calls with every input it makes up.
@c(LLVMFuzzerTestOneInput)
func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    do throws(BrokenLaw) {
        try target.run(UnsafeRawBufferPointer(start: bytes, count: count), trap)
    } catch { fatalError("broken law: \(error.description)") }
    return 0
}
