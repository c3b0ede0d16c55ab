/// The nine teams, in the order of the tables.
enum HarbourTeam: Int, CaseIterable {
    case platform, devices, insights, manufacturing, logistics, fieldService, sales, care, finance

    var name: String {
        switch self {
        case .platform: "Platform"
        case .devices: "Devices"
        case .insights: "Insights"
        case .manufacturing: "Manufacturing"
        case .logistics: "Logistics"
        case .fieldService: "Field Service"
        case .sales: "Sales"
        case .care: "Customer Care"
        case .finance: "Finance"
        }
    }

    var division: String { ["Product", "Operations", "Commercial"][rawValue / 3] }

    var size: Int { [17, 16, 10, 13, 12, 13, 14, 14, 11][rawValue] }

    var channel: String {
        [
            "platform", "devices", "insights", "manufacturing", "logistics", "field-service", "sales", "customer-care",
            "finance",
        ][rawValue]
    }

    var topics: [Topic] {
        switch self {
        case .platform: Topic.platform
        case .devices: Topic.devices
        case .insights: Topic.insights
        case .manufacturing: Topic.manufacturing
        case .logistics: Topic.logistics
        case .fieldService: Topic.fieldService
        case .sales: Topic.sales
        case .care: Topic.care
        case .finance: Topic.finance
        }
    }

    /// Titles from the lead downwards; the last one is everybody else's.
    var titles: [String] {
        switch self {
        case .platform:
            [
                "Head of Product", "Platform Lead", "Staff Engineer", "Site Reliability Engineer", "IT Administrator",
                "Software Engineer",
            ]
        case .devices:
            ["Devices Lead", "Principal Engineer", "Test Engineer", "Hardware Engineer", "Firmware Engineer"]
        case .insights: ["Insights Lead", "Oceanographer", "Data Engineer", "Data Analyst"]
        case .manufacturing: ["Plant Manager", "Shift Lead", "Quality Inspector", "Assembler"]
        case .logistics:
            [
                "Chief Operating Officer", "Logistics Lead", "Customs Specialist", "Stock Controller",
                "Logistics Planner",
            ]
        case .fieldService: ["Field Service Lead", "Dispatcher", "Service Diver", "Field Technician"]
        case .sales: ["Managing Director", "Sales Lead", "Tender Manager", "Account Manager"]
        case .care: ["Customer Care Lead", "Escalation Manager", "Support Specialist"]
        case .finance:
            ["Commercial Director", "Finance Lead", "Finance Business Partner", "Payroll Specialist", "Accountant"]
        }
    }
}
