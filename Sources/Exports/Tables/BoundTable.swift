/// How a reader understood a table or a network: for whoever wants to see whether it understood rightly.
package struct BoundTable: Sendable, Equatable {
    package struct Column: Sendable, Equatable {
        /// As in `--columns`.
        package let name: String
        /// As in the file.
        package let header: String

        package init(name: String, header: String) { (self.name, self.header) = (name, header) }
    }

    /// Label of the file.
    package var file: String
    /// Those that were found, in the order of the reader's columns.
    package var columns: [Column]
    /// Of a list of ties: what the end is called that helps, and the end that is helped.
    package var helper: String?
    package var seeker: String?
    /// Whether the user may say that the ends are meant the other way round.
    package var isReversible = false

    package init(file: String, columns: [Column], helper: String? = nil, seeker: String? = nil) {
        (self.file, self.columns, self.helper, self.seeker) = (file, columns, helper, seeker)
    }

    init<Name: TableColumn>(_ file: String, _ binding: ColumnBinding<Name>) {
        self.init(
            file: file,
            columns: Name.allCases.compactMap { column in
                binding[column].map { Column(name: column.name, header: binding.headers[$0]) }
            })
    }

    /// Of a roster: the column chosen for the team stands for any other, and the levels of the organisation are each named.
    init(_ file: String, _ header: RosterHeader) {
        self.init(file, header.binding)
        if let team = header.team {
            columns.removeAll { $0.name == RosterColumn.team.name }
            columns.append(Column(name: RosterColumn.team.name, header: header.binding.headers[team]))
        } else if header.binding[.path] == nil {
            columns += header.levels.map { Column(name: RosterColumn.path.name, header: header.binding.headers[$0]) }
        }
    }

    init(_ file: String, _ binding: ColumnBinding<EdgeColumn>, _ ends: EdgeEnds) {
        self.init(file, binding)
        isReversible = !ends.isNamed && !ends.isMutual
        (helper, seeker) = (binding.headers[ends.helper], binding.headers[ends.seeker])
    }
}
