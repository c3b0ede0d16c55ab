import Foundation

/// Fuzzing without guidance, as fast as the parser is: inputs made of a corpus by chance, the same for one seed.
///
///     loop run TARGET CORPUS --executions N --seed S --trap BYTES --find FILE
///     loop saved FILE                  the input that was tried last
///     loop unpack TEXT FOLDER          inputs of a text as files
///     loop keep TEXT FOLDER BYTES      adds files to a text as inputs, about so many bytes of them
///     loop words TARGET                the words of a target and of traps, as a dictionary of libFuzzer
///     loop targets                     names, and bytes of the longest input
@main enum Loop {
    static func main() throws {
        let words = Array(CommandLine.arguments.dropFirst())
        switch words.first {
        case "targets": for target in FuzzTarget.all { print(target.name, target.longest) }
        case "words": for word in target(words[1]).words + [FuzzTrap.magic] { print(quoted(word)) }
        case "saved": FileHandle.standardOutput.write(Data(try GuardedInput.saved(words[1])))
        case "unpack": try CorpusFolder.unpack(words[1], into: words[2])
        case "keep": try CorpusFolder.keep(words[2], in: words[1], most: Int(words[3]) ?? 0)
        default: try Run(Array(words.dropFirst())).run()
        }
    }

    static func target(_ name: String) -> FuzzTarget {
        guard let target = FuzzTarget.all.first(where: { $0.name == name }) else { fatalError("no target '\(name)'") }
        return target
    }

    private static func quoted(_ word: [UInt8]) -> String {
        "\"" + word.map { String(format: "\\x%02x", $0) }.joined() + "\""
    }
}

private struct Run {
    private var options: [String: String] = [:]
    private let target: FuzzTarget
    private let corpus: [[UInt8]]

    init(_ words: [String]) throws {
        target = Loop.target(words[0])
        corpus = try CorpusFolder.inputs(words[1]).filter { [target] in $0.count <= target.longest }
        for place in stride(from: 2, to: words.count - 1, by: 2) { options[words[place]] = words[place + 1] }
    }

    func run() {
        let executions = Int(options["--executions"] ?? "") ?? 1_000_000
        let seconds = Double(options["--seconds"] ?? "") ?? .infinity
        let trap = FuzzTrap(length: Int(options["--trap"] ?? "") ?? 0)
        let memory = GuardedInput(options["--find"] ?? "find")
        var mutation = Mutation(
            seed: UInt64(options["--seed"] ?? "") ?? 1, corpus: corpus.isEmpty ? [[]] : corpus,
            words: target.words + [FuzzTrap.magic], longest: target.longest)
        let began = Self.processorSeconds()
        var done = 0
        while done < executions {
            // An input that takes longer than twenty seconds ends the program.
            if done & 0x3FF == 0 { alarm(20) }
            mutation.next()
            let input = memory.put(mutation.input)
            do throws(BrokenLaw) { try target.run(input, trap) } catch {
                print("broken law: \(error.description) after \(done + 1) executions")
                exit(1)
            }
            done += 1
            if done & 0xFFFF == 0, Self.processorSeconds() - began > seconds { break }
        }
        let spent = Self.processorSeconds() - began
        print("\(target.name)\t\(done)\t\(Int(Double(done) / max(spent, 1e-9)))\t\(Int(spent))")
    }

    private static func processorSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
