/// What was read, what was not, and how well it hangs together; said first in every output.
package struct Coverage: Sendable, Equatable {
    package struct Input: Sendable, Equatable {
        package var name: String
        package var format: String
        package var bytes: Int
        package var messages: Int

        package init(name: String, format: String, bytes: Int, messages: Int) {
            self.name = name
            self.format = format
            self.bytes = bytes
            self.messages = messages
        }
    }

    package var inputs: [Input] = []
    package var tally = ReadTally()
    /// Messages of people in the spaces that were analysed.
    package var used = 0
    package var duplicates = 0
    package var linkedReplies = 0
    package var orphanReplies = 0
    package var directSpacesLeftOut = 0
    package var privateSpacesLeftOut = 0
    package var peopleSeen = 0
    package var peopleActive = 0
    package var peopleInRoster = 0
    package var bots = 0
    package var guests = 0
    /// People who wrote but stand in no user list and no roster.
    package var unknown = 0
    /// Days (UTC) between the first and the last message without any message.
    package var silentDays = 0
    /// Times of the first and last message, microseconds since 1970; `nil` without messages.
    package var first: Int64?
    package var last: Int64?

    package init() {}
}
