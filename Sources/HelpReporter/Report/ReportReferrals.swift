import Exports
import HelpGraph

extension Report {
    /// Somebody pointed whoever asked to a third person: "ask @cleo".
    package struct ReferralRow: Sendable, Equatable {
        /// Ids of people.
        package var referrer: String
        package var seeker: String
        package var referred: String
        /// Microseconds since 1970.
        package var at: Int64
        /// Id of the space.
        package var space: String
        /// The person pointed to wrote in the conversation afterwards.
        package var followed: Bool
        package init(referrer: String, seeker: String, referred: String, at: Int64, space: String, followed: Bool) {
            (self.referrer, self.seeker, self.referred) = (referrer, seeker, referred)
            (self.at, self.space, self.followed) = (at, space, followed)
        }
    }
}

extension ReportBuilder {
    /// In the order of space and message; those among people of the network, where people are shown.
    func referralsSection() -> [Report.ReferralRow] {
        guard showsPeople else { return [] }
        return analysis.record.referrals.compactMap { referral in
            guard let referrer = id(referral.referrer), let seeker = id(referral.seeker),
                let referred = id(referral.referred)
            else { return nil }
            return Report.ReferralRow(
                referrer: referrer, seeker: seeker, referred: referred,
                at: referral.time,
                space: identities.spaceID[Int(referral.space)], followed: referral.followed)
        }
    }

    private func id(_ person: UInt32) -> String? {
        let node = analysis.population.node[Int(person)]
        return node == Row.none ? nil : identities.personID[Int(node)]
    }
}
