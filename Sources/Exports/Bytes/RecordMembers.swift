/// The members of an object, in memory that those who hold the reference share.
///
/// They lie behind a pointer, for every look at a stored property of a class is checked for overlap while the program
/// runs, which costs more than the look.
final class RecordMembers {
    private let noted: UnsafeMutablePointer<NotedMembers>

    init() {
        noted = .allocate(capacity: 1)
        noted.initialize(to: NotedMembers())
    }

    deinit {
        noted.deinitialize(count: 1)
        noted.deallocate()
    }

    var count: Int { noted.pointee.count }

    subscript(place: Int) -> NotedMembers.Value { noted.pointee[place] }

    /// As in `NotedMembers`.
    func note(_ scanner: inout JSONScanner) throws(JSONError) { try noted.pointee.note(&scanner) }

    /// As in `NotedMembers`.
    func place(of name: FieldName) -> Int? { noted.pointee.place(of: name) }

    /// As in `NotedMembers`.
    func room(at place: Int) -> RecordMembers { noted.pointee.room(at: place) }

    /// As in `NotedMembers`.
    func takeRoom(at place: Int) -> RecordMembers { noted.pointee.takeRoom(at: place) }

    /// As in `NotedMembers`.
    func giveBack(_ room: RecordMembers, at place: Int) { noted.pointee.giveBack(room, at: place) }
}
