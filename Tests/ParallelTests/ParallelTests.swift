import Parallel
import Testing

@Test(arguments: [1, 2, 8]) func `results stand in the order of the items`(threads: Int) {
    #expect(Parallel.map(1000, threads: threads) { $0 * $0 } == (0..<1000).map { $0 * $0 })
}

@Test func `the first error in item order is the one thrown`() {
    struct Failed: Error, Equatable { let item: Int }
    let error = #expect(throws: Failed.self) {
        try Parallel.map(100, threads: 4) { (item: Int) throws(Failed) -> Int in
            if item % 10 == 7 { throw Failed(item: item) }
            return item
        }
    }
    #expect(error == Failed(item: 7))
}
