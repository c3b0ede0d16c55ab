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

    /// Sorted by name.
    package var inputs: [Input] = []
    package var tally = ReadTally()
    /// Messages of people in the spaces that were analysed: not of bots, programs or the platform itself.
    package var used = 0
    /// Further copies of one message in those spaces; the last read was kept.
    package var duplicates = 0
    /// Of the used messages, those whose parent was found, and those whose parent is not in the exports.
    package var linkedReplies = 0
    package var orphanReplies = 0
    /// Conversations with messages that were not asked for: direct and group messages, and private channels.
    package var directSpacesLeftOut = 0
    package var privateSpacesLeftOut = 0
    /// People of the opt-out list who were met; they count in nothing else here.
    package var peopleLeftOut = 0
    /// Direct and group conversations that went with them.
    package var directSpacesOfLeftOut = 0
    /// Everybody in the directory who is no bot: of user lists, messages and roster.
    package var peopleSeen = 0
    /// Those of them who wrote a used message.
    package var peopleActive = 0
    package var peopleInRoster = 0
    package var bots = 0
    package var guests = 0
    /// People who wrote but stand in no user list and no roster.
    package var unknown = 0
    /// Days (UTC) between the first and the last message, in the spaces that were analysed, without any message.
    package var silentDays = 0
    /// Times of the first and last message, microseconds since 1970; `nil` without messages.
    package var first: Int64?
    package var last: Int64?

    package init() {}
}
