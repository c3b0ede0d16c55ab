/// Pages of an interface for programs: whether the last one is among those that are here.
struct PageCount {
    private var read = 0
    private var notLast = 0

    mutating func add(hasMore: Bool) {
        read += 1
        notLast += hasMore ? 1 : 0
    }

    /// What to say where the last page is missing; `nil` where it is here, or nothing came in pages.
    var warning: String? {
        read > 0 && notLast == read
            ? "every page says that there are more; make sure that all pages are here" : nil
    }
}
