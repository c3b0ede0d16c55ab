/// The rows of an HR roster as read, before people are settled.
package struct Roster: Sendable, Equatable {
    package struct Row: Sendable, Equatable {
        package var id: String?
        package var email: String?
        /// Further addresses of the same person.
        package var aliases: [String] = []
        package var name: String?
        /// Company > Division > Team.
        package var team: [String] = []
        /// As written: an id, an address or a name.
        package var manager: String?
        package var site: String?
        package var level: String?
        /// Valid from / until (exclusive), microseconds since 1970; `nil` = open.
        package var from: Int64?
        package var until: Int64?
        /// Line in the file, from 1.
        package var line: Int

        package init(line: Int) { self.line = line }
    }

    package var rows: [Row] = []
    package var warnings: [String] = []
    /// Headers of the tables read, in their order, for messages.
    package var headersFound = ""

    package init() {}
}
