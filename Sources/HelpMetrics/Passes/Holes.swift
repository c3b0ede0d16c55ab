/// Structural holes around each person (Burt 1992), on mutual weights w_ij = a_ij + a_ji; one value per node.
package struct Holes: Sendable, Equatable {
    /// C_i = Σ_j (p_ij + Σ_q p_iq p_qj)², with p of the whole network; `nil` for isolates, 1 with one contact; may exceed 1.
    package let constraint: [Double?]
    /// Contacts less their redundancy: Σ_j (1 − Σ_q p_iq m_jq), m_jq = w_jq / max_k w_jk; `nil` for isolates.
    package let effectiveSize: [Double?]
    /// Effective size / number of contacts; `nil` for isolates.
    package let efficiency: [Double?]
    /// How much of the constraint sits in one contact: Σ_j r_j ln r_j / (N ln N), r_j = c_ij / (C_i / N), 0…1; `nil` with
    /// fewer than two contacts.
    package let hierarchy: [Double?]
}

extension Holes {
    /// - Parameters:
    ///   - sums: per node Σ_j e_ij, Σ_j e_ij ln e_ij and Σ_j K_ij / max_j, with e_ij = (w_ij + M_ij)².
    ///   - strengths: Σ_j w_ij.
    ///   - degrees: number of contacts.
    init(sums: [SIMD4<Double>], strengths: [Double], degrees: [Int]) {
        var constraint: [Double?] = []
        var effectiveSize: [Double?] = []
        var efficiency: [Double?] = []
        var hierarchy: [Double?] = []
        for node in sums.indices {
            let contacts = Double(degrees[node])
            let total = strengths[node]
            let burden = sums[node][0] / (total * total)
            let size = contacts - sums[node][2] / total
            let isolated = degrees[node] == 0
            constraint.append(isolated ? nil : burden)
            effectiveSize.append(isolated ? nil : size)
            efficiency.append(isolated ? nil : size / contacts)
            hierarchy.append(degrees[node] < 2 ? nil : Self.hierarchy(sums[node], total, burden, contacts))
        }
        self.constraint = constraint
        self.effectiveSize = effectiveSize
        self.efficiency = efficiency
        self.hierarchy = hierarchy
    }

    /// Σ r ln r / (N ln N) with c_ij = e_ij / S², written out so that one logarithm a tie is enough.
    private static func hierarchy(_ sum: SIMD4<Double>, _ total: Double, _ burden: Double, _ contacts: Double) -> Double
    {
        let entropy = sum[1] / (total * total) - 2 * logarithm(total) * burden
        let value = (entropy / burden + logarithm(contacts) - logarithm(burden)) / logarithm(contacts)
        return max(0, value)
    }
}
