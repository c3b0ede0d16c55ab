import Foundation

/// Memory before a page that may not be touched, in a file: an input that ends there shows reading beyond, and is still
/// in the file when the program is gone.
struct GuardedInput {
    private let end: UnsafeMutableRawPointer
    private let header: UnsafeMutablePointer<UInt64>

    init(_ path: String) {
        let page = Int(getpagesize())
        let file = open(path, O_RDWR | O_CREAT | O_TRUNC, 0o600)
        ftruncate(file, off_t(2 * page))
        guard let memory = mmap(nil, 3 * page, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0),
            mmap(memory, 2 * page, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_FIXED, file, 0) == memory
        else { fatalError("no memory for the input") }
        end = memory + 2 * page
        header = memory.assumingMemoryBound(to: UInt64.self)
    }

    /// The input that was put there last, in the file of a program that is gone.
    static func saved(_ path: String) throws -> [UInt8] {
        let bytes = Array(try Data(contentsOf: URL(filePath: path)))
        let count = (0..<8).reduce(0) { $0 | Int(bytes[$1]) << (8 * $1) }
        return Array(bytes.suffix(count))
    }

    /// The input where it ends at the page.
    func put(_ input: [UInt8]) -> UnsafeRawBufferPointer {
        let start = end - input.count
        start.copyMemory(from: input, byteCount: input.count)
        header.pointee = UInt64(input.count)
        return UnsafeRawBufferPointer(start: start, count: input.count)
    }
}
