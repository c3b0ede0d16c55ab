/// What a slot of a template may be: places, customers, numbers, versions. All invented.
enum Particulars {
    /// - Parameter slot: may end in primes, which make it another slot with values of the same kind.
    static func make(_ primed: String, _ today: CivilDay, _ generator: inout SeededGenerator) -> String {
        let slot = String(primed.prefix { $0 != "'" })
        return switch slot {
        case "harbour": generator.pick(harbours)
        case "customer": generator.pick(customers)
        case "day": generator.pick(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"])
        case "month": months[shifted(today, 40, &generator).parts.month - 1]
        case "date": date(shifted(today, 12, &generator))
        case "carrier": generator.pick(["Northlane", "Pellworm Freight", "Quickmoor", "Saltway"])
        case "colour": generator.pick(["yellow", "red", "orange", "white"])
        default: number(slot, &generator)
        }
    }

    private static func number(_ slot: String, _ generator: inout SeededGenerator) -> String {
        switch slot {
        case "n": "\(generator.within(2...9))"
        case "nn": "\(generator.within(11...98))"
        case "nnn": "\(generator.within(110...980))"
        case "nnnn": "\(generator.within(1010...9800))"
        case "pct": "\(generator.within(3...60))%"
        case "hour": "\(generator.within(9...17)):\(generator.pick(["00", "15", "30", "45"]))"
        case "ver": "\(generator.within(3...5)).\(generator.below(15)).\(generator.below(9))"
        case "ticket": "HV-\(generator.within(2100...9400))"
        case "case": "#\(generator.within(40_100...58_900))"
        case "serial": "TG-\(generator.within(20...48))-\(generator.within(1000...9900))"
        case "buoy": "WB-\(generator.within(101...389))"
        case "order": "SO-\(generator.within(70_100...88_900))"
        case "po": "PO-\(generator.within(4100...6900))"
        case "invoice": "INV-\(generator.within(20_100...29_900))"
        case "amount": "€\(generator.within(1...48)),\(generator.within(100...999))"
        case "page": page(generator.pick(HarbourTeam.allCases), &generator)
        default: slot
        }
    }

    private static func shifted(_ day: CivilDay, _ most: Int, _ generator: inout SeededGenerator) -> CivilDay {
        CivilDay(number: day.number + generator.within(-most...most))
    }

    private static func date(_ day: CivilDay) -> String { "\(day.parts.day) \(months[day.parts.month - 1].prefix(3))" }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    static let harbours = [
        "Skerrowick", "Port Ulvane", "Marrowport", "Oosterkil", "Sankt Brende", "Cala Verosa", "Eastholm Quay",
        "Brackenhithe", "Havre-Morne", "Tornvik", "Saltmere", "Lindesund", "Puerto Almeida Nueva", "Grauhaff",
        "Wickersea", "Dunmarrow", "Port Lissane", "Holmstrand Nord",
    ]

    static let customers = [
        "Brackwater &amp; Sons", "Skerry Pilots", "Oosterkil Port Authority", "Blue Gantry Ferries", "Tornvik Havn",
        "Marisco del Sur", "Eastholm Towage", "Grauhaff Schlepp", "Lantern Line", "Vantmoor Dredging",
        "Saltmere Marina", "Compagnie de la Morne", "Ulvane Harbour Trust", "Kestrel Offshore", "Nine Bells Shipping",
        "Wickersea Council", "Dunmarrow Lifeboats",
    ]

    /// A link to something a team has written down.
    static func page(_ team: HarbourTeam, _ generator: inout SeededGenerator) -> String {
        let documents =
            switch team {
            case .platform: ["runbooks/tide-api", "it/vpn", "platform/deploys", "platform/access"]
            case .devices: ["devices/bring-up", "devices/firmware", "devices/test-rig"]
            case .insights: ["data/metrics", "insights/forecast-notes", "data/tables"]
            case .manufacturing: ["manufacturing/line-3", "manufacturing/parts"]
            case .logistics: ["logistics/customs", "logistics/lead-times", "how-to/returns"]
            case .fieldService: ["field/checklists", "field/brackets"]
            case .sales: ["sales/price-book", "sales/contracts", "sales/tenders"]
            case .care: ["care/macros", "care/help-centre", "how-to/calibration"]
            case .finance: ["finance/expenses", "finance/closing", "finance/payroll"]
            }
        return "<https://wiki.harbour-vale.example/\(generator.pick(documents))|\(generator.pick(pageNames))>"
    }

    private static let pageNames = [
        "this page", "the runbook", "the checklist", "how-to", "the notes", "step 3 here", "the guide",
        "last year's notes",
    ]
}
