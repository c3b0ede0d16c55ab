import Testing

@testable import Exports

private func read(_ text: String, _ change: (inout Roster.Settings) -> Void = { _ in }) throws -> Roster {
    var settings = Roster.Settings()
    change(&settings)
    return try Roster.read(memoryTable(text, name: "people.csv"), settings: settings)
}

private func day(_ date: String) -> Int64? {
    ByteSlice.with(Array(date.utf8)) { TimestampReader().read($0)?.micros }
}

@Suite struct RosterReadingTests {
    @Test func `an HR export with first and last names and padded values`() throws {
        let roster = try read(
            """
            Employee #,First name,Last name,Work Email,Department,Division,Location,Supervisor ID,Hire Date
            1,Ann,Lee,Ann.Lee@X.org,Production       ,Plant,Bern,,2019-11-11
            2,Bob,Stone,bob@x.org,Sales,,Basel,1,2020-01-01
            """)
        #expect(roster.rows.map(\.id) == ["1", "2"])
        #expect(roster.rows.map(\.name) == ["Ann Lee", "Bob Stone"])
        #expect(roster.rows.map(\.email) == ["ann.lee@x.org", "bob@x.org"])
        #expect(roster.rows.map(\.team) == [["Plant", "Production"], ["Sales"]])
        #expect(roster.rows.map(\.manager) == [nil, "1"])
        #expect(roster.rows.map(\.site) == ["Bern", "Basel"])
        #expect(roster.rows[0].from == day("2019-11-11"))
        #expect(roster.rows.map(\.line) == [2, 3])
    }

    @Test func `rows of several snapshots follow each other, and leaving ends the last`() throws {
        let roster = try read(
            """
            EMPLOYEE_ID,EMPLOYEE_EMAIL,DEPARTMENT,SNAPSHOT,MANAGER_ID,JOIN_DATE,LEAVE_DATE
            1,a@x.org,Sales,2023-01-06,,2019-10-06,
            2,b@x.org,Sales,2023-01-06,1,2019-10-06,2023-04-30
            1,a@x.org,Service,2023-02-06,,2019-10-06,
            2,b@x.org,Service,2023-02-06,1,2019-10-06,2023-04-30
            """)
        #expect(
            roster.rows.map(\.from) == [day("2019-10-06"), day("2019-10-06"), day("2023-02-06"), day("2023-02-06")])
        #expect(roster.rows.map(\.until) == [day("2023-02-06"), day("2023-02-06"), nil, day("2023-05-01")])
    }

    @Test func `names written last name first are turned, and blanks evened`() {
        #expect(RosterNames.name("Adams, Will  K ") == "Will K Adams")
        #expect(RosterNames.name("Smith, Jr.") == "Smith, Jr.")
        #expect(RosterNames.name("  Ann   Lee ") == "Ann Lee")
        #expect(RosterNames.name(" ") == nil)
    }

    @Test func `paths come with arrows, slashes, backslashes, levels and distinguished names`() throws {
        #expect(
            try read("id,team path\n1,A > B > C\n2,A/B\n3,A\\B\n").rows.map(\.team) == [
                ["A", "B", "C"], ["A", "B"], ["A", "B"],
            ])
        #expect(try read("id,department\n1,HR/Admin\n").rows[0].team == ["HR/Admin"])
        #expect(try read("id,Level2,Level1,Level3\n1,B,A,\n").rows[0].team == ["A", "B"])
        #expect(
            try read("mail,DN\na@x.org,\"CN=Lee\\, Ann,OU=Sales,OU=Departments,DC=x\"\n").rows[0].team
                == ["Departments", "Sales"])
    }

    @Test func `proxy addresses give the primary one and the others`() throws {
        let roster = try read(
            "DisplayName,UserPrincipalName,proxyAddresses,Department\n"
                + "Ann,ann@x.org,SMTP:Ann.Lee@x.org;smtp:al@x.org;X500:/o=x;smtp:ann@x.org,HR\n")
        #expect(roster.rows[0].email == "ann@x.org")
        #expect(roster.rows[0].aliases == ["ann.lee@x.org", "al@x.org"])
    }

    @Test func `manager numbers of their own give way to manager names`() throws {
        let roster = try read(
            """
            Employee_Name,EmpID,Department,ManagerName,ManagerID
            "Albert, Mia ",10026,Sales,,
            "Bruno, Leo",10084,Sales,Mia Albert,22
            "Costa, Eva",10196,Sales,Mia Albert,22
            """)
        #expect(roster.rows.map(\.manager) == [nil, "Mia Albert", "Mia Albert"])
        #expect(roster.warnings == [])
    }

    @Test func `manager numbers that name others than the names do give way, too`() throws {
        let roster = try read(
            "id,name,manager name,manager id\n1,Ann,,\n2,Bob,Ann,3\n3,Cid,Ann,2\n")
        #expect(roster.rows.map(\.manager) == [nil, "Ann", "Ann"])
    }

    @Test func `managers who are not in the roster are remarked on`() throws {
        let roster = try read("id,team,manager id\n1,A,77\n2,A,78\n3,A,1\n")
        #expect(
            roster.warnings == [
                "people.csv: only 33 % of the managers named are found among the people; reporting lines are incomplete"
            ])
    }

    @Test func `any column can be made the team`() throws {
        let text = "id,orglevel,gender,region,location\n1,3,1,1,3\n2,4,1,2,1\n"
        let roster = try read(text) { $0.teamColumn = "location" }
        #expect(roster.rows.map(\.team) == [["3"], ["1"]])
        #expect(roster.rows.map(\.level) == ["3", "4"])
        let error = #expect(throws: InputError.self) { try read(text) { $0.teamColumn = "lokation" } }
        #expect(error?.remedy.hasPrefix("did you mean \"location\"?") == true)
    }

    @Test func `empty rows, sums and rows without a name are left out with a remark`() throws {
        let roster = try read("id,email,department\n1,a@x.org,HR\n,,\n,,Sales\nTotal,,2\n")
        #expect(roster.rows.count == 1)
        #expect(
            roster.warnings == [
                "2 × row left out (footer), first at people.csv:3",
                "1 × row left out (names nobody), first at people.csv:4",
            ])
    }

    @Test func `a table that names no person says which headers it has`() {
        let error = #expect(throws: InputError.self) { try read("colour,size\nred,1\n") }
        #expect(error?.kind == .usage)
        #expect(error?.remedy.hasSuffix("headers found: \"colour\", \"size\"") == true)
    }

    @Test func `rosters are recognised, messages and edge lists are not`() {
        func recognises(_ text: String) -> Bool { Roster.recognise(memoryTable(text)) != nil }
        #expect(recognises("PersonId,EffectiveDate,ManagerId,LevelDesignation,Organization\n"))
        #expect(recognises("id,orglevel,gender,region,location\n"))
        #expect(!recognises("id,email,date,text,department\n"))
        #expect(!recognises("from,to,weight\n"))
        #expect(!recognises("name,colour\n"))
    }

    @Test func `a binary workbook is refused with what would work`() {
        let source = Source(
            name: "people.xlsb", container: .zip, entries: [Source.Entry(name: "xl/workbook.bin", size: 1)],
            load: { _, _, _ in }, part: { _, _, _, _ in })
        let error = #expect(throws: InputError.self) { try Roster.read(source) }
        #expect(error?.remedy == "save it as .xlsx, or the sheet as \"CSV UTF-8\"")
    }

    @Test func `it is told which header was taken for what, and when none names teams`() throws {
        func columns(_ roster: Roster) -> [String] {
            roster.tables.flatMap(\.columns).map { "\($0.name)=\($0.header)" }
        }
        let plain = try read("Mail,Abteilung,Chef\na@x.org,IT,b@x.org\n")
        #expect(columns(plain) == ["email=Mail", "department=Abteilung"])
        #expect(plain.warnings == [])
        let chosen = try read("Mail,Team,Zelle\na@x.org,IT,Z\n") { $0.teamColumn = "Zelle" }
        #expect(columns(chosen) == ["email=Mail", "team=Zelle"])
        #expect(
            try columns(read("email,Level1,Level2\na@x.org,A,B\n")).suffix(2) == [
                "team-path=Level1", "team-path=Level2",
            ])
        #expect(
            try read("email,Zelle\na@x.org,Z\n").warnings == [
                "people.csv has no column that names teams; name one with --team-column HEADER; headers found: \"email\", \"Zelle\""
            ])
    }
}
