import Exports

/// Who pointed whom to whom, as a flat table: one row a referral.
enum ReferralTable {
    static func bytes(_ referrals: [Report.ReferralRow]) -> [UInt8] {
        var table = CSVWriter(columns: ["referrer", "seeker", "referred", "at", "space", "followed"])
        for referral in referrals {
            table.row([
                .text(referral.referrer), .text(referral.seeker), .text(referral.referred),
                .text(Instant.iso8601(referral.at)), .text(referral.space), .flag(referral.followed),
            ])
        }
        return table.bytes
    }
}
