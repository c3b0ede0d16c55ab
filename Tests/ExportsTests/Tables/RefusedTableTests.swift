import Testing

@testable import Exports

@Suite struct `Tables that are no messages` {
    private func refusal(_ text: String) -> InputError? {
        #expect(throws: InputError.self) { try Reader.choose(for: memoryTable(text, name: "table.csv")) }
    }

    @Test(arguments: ["email,team,manager\na@x.org,A,b@x.org\n", "PersonId,EffectiveDate,ManagerId,Organization\n"])
    func `a roster is told to be one`(text: String) {
        #expect(refusal(text)?.what.contains("looks like an HR roster") == true)
        #expect(refusal(text)?.remedy.contains("--roster") == true)
    }

    @Test(arguments: [
        "PersonId,MetricDate,Organization,LevelDesignation,Collaboration_Hours,Internal_Network_Size\n",
        "PrimaryCollaborator_Organization,SecondaryCollaborator_Organization,MetricDate,Group_email_sent_count\n",
    ])
    func `an aggregate query of Viva Insights is told to have neither messages nor ties`(text: String) {
        #expect(refusal(text)?.what.contains("aggregate query") == true)
    }

    @Test func `the person-to-person query and other tables are not taken for one`() throws {
        let ties =
            "PrimaryCollaborator_PersonId,SecondaryCollaborator_PersonId,MetricDate,Strong_tie_score\na,b,2024-01-07,1\n"
        #expect(!AggregateQuery.recognise(memoryTable(ties)))
        #expect(refusal("colour,size\nred,1\n")?.what.hasPrefix("not an export") == true)
    }
}
