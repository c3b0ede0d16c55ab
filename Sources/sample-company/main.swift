import SampleCompany

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

let usage = """
    usage: sample-company FOLDER
               writes the sample company into FOLDER
           sample-company crowd OUTPUT PEOPLE TEAMS MESSAGES MONTHS SEED [LEVEL]
               writes a Slack export of any size; OUTPUT ends in .zip, or is a folder;
               LEVEL 0 stores, 1 (as given) is fast, 9 is small

    """

func stop(_ text: String, code: Int32) -> Never {
    _ = write(STDERR_FILENO, text, text.utf8.count)
    exit(code)
}

func writeSample(to folder: String) throws(WriteFailure) {
    let company = SampleCompany.harbour()
    try makeFolder(folder)
    try SlackExportWriter.write(company.plan, to: .zip(folder + "/harbour-slack.zip", level: 9))
    try writeFile(company.plan.rosterCSV(), to: folder + "/harbour-roster.csv")
    try writeFile(company.truth.json(), to: folder + "/truth.json")
    try writeFile(ThreePeople.csv(), to: folder + "/three-people.csv")
}

func writeCrowd(_ output: String, _ numbers: [Int]) throws(WriteFailure) {
    let plan = SampleCompany.plan(
        people: numbers[0], teams: numbers[1], messages: numbers[2], months: numbers[3],
        seed: UInt64(bitPattern: Int64(numbers[4])))
    let target =
        output.hasSuffix(".zip") ? ExportTarget.zip(output, level: numbers.count > 5 ? numbers[5] : 1) : .folder(output)
    let count = try SlackExportWriter.write(plan, to: target)
    try writeFile(plan.rosterCSV(), to: output + ".roster.csv")
    print("\(count) messages")
}

let arguments = Array(CommandLine.arguments.dropFirst())
do {
    if arguments.count == 1, let folder = arguments.first, !folder.hasPrefix("-") {
        try writeSample(to: folder)
    } else if (7...8).contains(arguments.count), arguments[0] == "crowd" {
        let numbers = arguments.dropFirst(2).compactMap(Int.init)
        guard numbers.count == arguments.count - 2, numbers[0] > 1, numbers[1] > 0, numbers[2] >= 0, numbers[3] > 0
        else {
            stop(usage, code: 64)
        }
        try writeCrowd(arguments[1], numbers)
    } else {
        stop(usage, code: 64)
    }
} catch {
    stop("sample-company: \(error)\n", code: 73)
}
