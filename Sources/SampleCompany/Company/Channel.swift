/// A conversation of the workspace.
package struct Channel: Sendable {
    package enum Kind: Sendable { case open, closed, direct, group }

    package var id: String
    /// The folder of its day files too; direct messages lie under their id.
    package var name: String
    package var kind: Kind
    /// Positions in `CompanyPlan.people`.
    package var members: [Int]
    package var topic = ""
    package var purpose = ""
    package var isGeneral = false
    package var isArchived = false
    package var created = 1_551_690_000

    package init(id: String, name: String, kind: Kind = .open, members: [Int] = []) {
        self.id = id
        self.name = name
        self.kind = kind
        self.members = members
    }

    package var folder: String { kind == .direct ? id : name }
}
