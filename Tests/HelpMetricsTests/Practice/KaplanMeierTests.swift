import Testing

@testable import HelpMetrics

/// Weeks of remission of 21 leukaemia patients on 6-mercaptopurine, + still in remission (Freireich et al. 1963).
private let remission: [(time: Double, ended: Bool)] =
    [6, 6, 6, 7, 10, 13, 16, 22, 23].map { ($0, true) }
    + [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map { ($0, false) }

@Suite struct KaplanMeierTests {
    let curve = KaplanMeier(remission)

    @Test func `the published curve comes out`() {
        #expect(curve.steps.map(\.time) == [6, 7, 10, 13, 16, 22, 23])
        let published = [0.857, 0.807, 0.753, 0.690, 0.627, 0.538, 0.448]
        for (step, value) in zip(curve.steps, published) { #expect(abs(step.waiting - value) < 0.0006) }
    }

    @Test func `the first band is the log-log one with Greenwood's variance, worked by hand`() throws {
        let band = try #require(Array(curve.steps)[0].interval)
        #expect(abs(band.low - 0.61972) < 1e-5)
        #expect(abs(band.high - 0.95155) < 1e-5)
    }

    @Test func `the median is where the curve reaches one half, and its upper end may lie beyond`() {
        #expect(curve.median.value == 23)
        #expect(curve.median.low == 13)
        #expect(curve.median.high == nil)
    }

    @Test func `without anything open it is the plain share`() {
        let curve = KaplanMeier((1...4).map { (Double($0), true) })
        #expect(curve.median.value == 2)
        #expect(curve.waiting(after: 3).value == 0.25)
        #expect(curve.waiting(after: 9).value == 0)
        #expect(Array(curve.steps).last?.interval == nil)
    }

    @Test func `beyond what was watched nothing is claimed`() {
        #expect(curve.waiting(after: 36).value == nil)
        #expect(curve.waiting(after: 36).undefined != nil)
        #expect(curve.waiting(after: 5).value == 1)
    }

    @Test func `nobody asked: no median and a reason`() {
        let empty = KaplanMeier([])
        #expect(empty.median.value == nil && Array(empty.steps).isEmpty)
        #expect(empty.waiting(after: 1).undefined == "nobody asked")
    }

    @Test func `asks that were only just made do not pull the share down`() {
        let old = (0..<10).map { (time: Double($0 + 1), ended: true) }
        let fresh = (0..<90).map { _ in (time: 0.5, ended: false) }
        #expect(KaplanMeier(old + fresh).median.value == KaplanMeier(old).median.value)
    }
}
