extension CompanyPlan {
    /// The HR roster: one row an employee, leavers and joiners too; bots, guests and people of other firms are not in it.
    package func rosterCSV() -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.append(raw: "employee_id,email,name,title,team_path,manager_email,site,level,start_date,end_date\n")
        for (position, person) in people.enumerated() where person.kind == .employee {
            let row = [
                "HV\(1001 + position)", person.email, person.name, person.title,
                person.team.map(teamPath) ?? "", person.manager.map { people[$0].email } ?? "", person.site,
                person.level, person.startDay.description, person.endDay?.description ?? "",
            ]
            bytes.append(raw: row.map(CompanyPlan.cell).joined(separator: ",") + "\n")
        }
        return bytes
    }

    /// Quoted where RFC 4180 asks for it.
    static func cell(_ text: String) -> String {
        guard text.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else { return text }
        return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
