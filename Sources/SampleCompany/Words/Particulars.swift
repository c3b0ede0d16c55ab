/// What a slot of a template may be: places, customers, numbers, versions. All invented.
enum Particulars {
    static func make(_ slot: String, _ generator: inout SeededGenerator) -> String {
        switch slot {
        case "harbour": generator.pick(harbours)
        case "customer": generator.pick(customers)
        case "day": generator.pick(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"])
        case "month": generator.pick(["October", "November", "December", "January", "February", "March"])
        case "carrier": generator.pick(["Northlane", "Pellworm Freight", "Quickmoor", "Saltway"])
        case "doc": generator.pick(documents)
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
        case "date": "\(generator.within(1...28)) \(generator.pick(["Oct", "Nov", "Dec", "Jan", "Feb", "Mar"]))"
        case "ver": "\(generator.within(3...5)).\(generator.below(15)).\(generator.below(9))"
        case "ticket": "HV-\(generator.within(2100...9400))"
        case "case": "#\(generator.within(40_100...58_900))"
        case "serial": "TG-\(generator.within(20...48))-\(generator.within(1000...9900))"
        case "buoy": "WB-\(generator.within(101...389))"
        case "order": "SO-\(generator.within(70_100...88_900))"
        case "po": "PO-\(generator.within(4100...6900))"
        case "invoice": "INV-\(generator.within(20_100...29_900))"
        case "amount": "€\(generator.within(1...48)),\(generator.within(100...999))"
        case "page": "<https://wiki.harbour-vale.example/\(generator.pick(documents))|\(generator.pick(pageNames))>"
        default: slot
        }
    }

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

    static let documents = [
        "runbooks/tide-api", "how-to/returns", "how-to/calibration", "sales/price-book", "care/macros", "it/vpn",
        "logistics/customs", "data/metrics", "finance/expenses", "field/checklists", "devices/bring-up",
        "platform/deploys", "insights/forecast-notes", "people/onboarding", "manufacturing/line-3",
    ]

    private static let pageNames = [
        "this page", "the runbook", "the checklist", "how-to", "the notes", "step 3 here", "the guide", "last year's notes",
    ]
}
