extension Report {
    package struct Evidence: Sendable, Equatable {
        package var space: String
        package var at: Int64
        /// The message's own id in its space.
        package var message: String
        package var rule: String
        package init(space: String, at: Int64, message: String, rule: String) {
            self.space = space
            self.at = at
            self.message = message
            self.rule = rule
        }
    }

    package struct Tie: Sendable, Equatable {
        package var helper: String
        package var seeker: String
        package var weight: Double
        package var classes: ClassCounts
        package var confidence: Double
        package var layer: Int?
        package var first: Int64?
        package var last: Int64?
        /// The messages listed with it: all, or the first few where there are very many in all.
        package var evidence: EvidenceList
        /// All of them.
        package var acts: EvidenceList

        package init(
            helper: String, seeker: String, weight: Double, classes: ClassCounts = [], confidence: Double = 1,
            layer: Int? = nil, first: Int64? = nil, last: Int64? = nil, evidence: [Evidence] = []
        ) {
            let list = EvidenceList(evidence)
            self.init(
                helper: helper, seeker: seeker, weight: weight, classes: classes, confidence: confidence, layer: layer,
                first: first, last: last, evidence: list, acts: list)
        }

        init(
            helper: String, seeker: String, weight: Double, classes: ClassCounts, confidence: Double, layer: Int?,
            first: Int64?, last: Int64?, evidence: EvidenceList, acts: EvidenceList
        ) {
            self.helper = helper
            self.seeker = seeker
            self.weight = weight
            self.classes = classes
            self.confidence = confidence
            self.layer = layer
            self.first = first
            self.last = last
            self.evidence = evidence
            self.acts = acts
        }
    }

    /// Acts by class A–F, six numbers in one piece; classes that are not given are 0.
    package struct ClassCounts: Sendable, Equatable, RandomAccessCollection, ExpressibleByArrayLiteral {
        private var counts = SIMD8<UInt32>.zero

        package init() {}

        package init(arrayLiteral counts: Int...) {
            precondition(counts.count <= 6, "there are six classes")
            for (index, count) in counts.enumerated() { self.counts[index] = UInt32(count) }
        }

        package var startIndex: Int { 0 }
        package var endIndex: Int { 6 }

        package subscript(index: Int) -> Int {
            get { Int(counts[index]) }
            set { counts[index] = UInt32(newValue) }
        }
    }
}
