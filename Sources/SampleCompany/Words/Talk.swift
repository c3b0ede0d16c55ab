/// What is written when nobody needs help.
enum Talk {
    static let work: [[String]] = [
        [
            "{ver} is on staging.", "Moved {ticket} to [review|done].",
            "Disk on `db-{n}` at {pct}, cleaning up tonight.", "Retro notes are on {page}.",
            "Heads-up: schema change for `readings` lands on {day}, [no downtime|two minutes of read-only].",
            "p99 is down to {nnn} ms after the index. Nice one.",
            "{ticket} merged. {nn} files, sorry.", "Pairing on the [cache|queue] at {hour}, room {n}.",
            "Certificates renewed until {month}.", "Load test ran through: {nnnn} requests a second.",
        ],
        [
            "{nn} boards arrived from the {month} batch.", "Tank is refilled, 35 g/l, {n} °C.",
            "Climate run −20 passed: {nn} of {nn}.", "Firmware {ver} tagged.",
            "{ticket}: found it. Off by one in the ring buffer.", "New antenna gains {n} dB on the roof.",
            "Please label your boards, I found {n} orphans on bench {n}.",
            "Nightly rig: {nnn} tests green, one flaky.", "Solder station {n} is free again.",
            "Battery test at day {nn}, still 3.{n} V.", "Reflow profile updated, sheet is next to the oven.",
            "Rev {n} schematics are signed off.", "Down to {nn} µA in deep sleep. Cake is on me.",
        ],
        [
            "Retrained the surge model, error is down by {pct}.", "Board {nnnn} now refreshes hourly.",
            "Reading group on {day}: [gauges and gaps|seasonal models].", "Backfill of {month} is done.",
            "Found {nn} gauges with a clock that drifts, list on {page}.", "Weekly numbers are out.",
            "Notebook server restarts at {hour}.",
        ],
        ["Shift plan is up.", "Line {n} runs again."],
        [
            "{day} truck is full.", "{carrier} strike on {date}, expect {n} days more.",
            "Stock count done: {nnnn} items, {n} off.", "Container for {harbour} left at {hour}.",
            "New labels are in the printer by the ramp.",
            "Ramp {n} blocked until {hour}.", "Customs accepted the new paper at {harbour}.",
            "{nn} returns booked in today.", "Winter timetable of the ferries is on {page}.",
        ],
        [
            "At {harbour}, wind {n}, going up the mast anyway.", "{harbour} done, {n} gauges cleaned.",
            "Van {n} needs tyres.", "Low water {hour}, we start one hour before.", "{buoy} is back in the water.",
            "No crane at {harbour} today, back tomorrow.", "Photos of the {harbour} bracket are in the folder.",
            "Ice on the quay, take the spikes.", "Swapped {serial}, old one is in the van.",
            "Ferry cancelled, I'm at {harbour} for the night.",
        ],
        [
            "{customer} signed! {nn} gauges.", "Pipeline is updated, please check your rows.",
            "Demo at {customer} went well, they liked the map.", "Tender {harbour} is in.",
            "On the road {day}, reachable after {hour}.",
            "{customer} moved the decision to {month}.", "New deck is on {page}.",
            "Lost {customer}, price. Notes are in the CRM.", "Trade fair: stand {nn}, hall {n}.",
        ],
        [
            "{nn} open, {n} older than a week.", "{case} solved, it was the plug.", "Macro {nn} updated.",
            "Phone queue is short today.", "{customer} sent flowers :tulip:", "Late shift is mine.",
            "Peak at {hour}, {nn} calls.", "Top topic this week: alarm mails.", "New voice mail text is live.",
            "{case} is back. It was the plug again.",
        ],
        [
            "Closing {month}: day {n} of 5.", "Payment run is out.", "Please hand in expenses by {day}.",
            "Bank holiday on {date}, payments one day later.", "Budget sheet is on {page}.", "{month} is closed.",
        ],
    ]

    static let standups = [
        "Yesterday: {ticket}. Today: [more of it|review, then {ticket'}|{ticket'}]. [No blockers.|]",
        "y: [{harbour} follow-up|{ticket}|{customer}], t: {ticket'}, b: [none|waiting for [parts|an answer from {customer'}|a review]]",
        "[Finished|Closed|Parked] {ticket}, [starting on {ticket'}|today documentation|today tests].",
        "[Only here until|Leaving at] {hour} today, [will get {ticket} out of the door first|{ticket} moves to tomorrow].",
        "[Meetings yesterday, meetings today.|A day of calls.] Trying to fit in {ticket}.",
        "{case} and [two like it|its cousins]. Today [calls|{harbour}|clean-up].",
        "Yesterday {customer}, today [the same|{customer'}], [slowly|nearly there|good progress].",
        "[Done|Got through] {n} of {n'}{n''}. Today [the rest|as many as I can]. Blocker: [coffee machine|none|me].",
        "[Still on|Stuck in] {ticket}. [Harder than I thought|Found the cause, fix today|Would like to pair on it with {mate}].",
        "[Training|Course] [in the morning|until {hour}], then back to {ticket}.",
        "[Nothing new|Nothing exciting], carrying on with [{harbour}|{ticket}|{customer}].",
        "Pairing with {mate} on {ticket}[, room {n}|].",
        "{harbour}: [plan is written|numbers are in|waiting for their yes]. Next {harbour'}.",
        "[Hand-over|Notes] for {customer} [sent|half done]. Then {ticket}.",
        "[Reviewed|Looked over] {n} things yesterday, [today my own|today {ticket}].",
        "Out [this afternoon|from {hour}], {mate} has {ticket}.",
        "[Preparing|Rehearsing] the {day} demo[ with {mate}|]. {ticket} after that.",
        "[Sick child|Plumber] at home, [reachable|online] from {hour}.",
    ]

    static let social = [
        "The [fog|light|sea] this morning :heart_eyes:", "Cake in the kitchen, [lemon|apple|carrot].",
        "Whoever left the blue umbrella: it's at the front desk.", "Choir on {day} at {hour}, newcomers welcome.",
        "Lost: one glove, left, grey.",
        "The seal is back at the quay!", "Football on {day}, we're {n}.", "My sourdough lives :bread:",
        "Running group meets at {hour} by the crane.", "Today's soup was a mistake.", "First frost :snowflake:",
        "Swam before work. {n} degrees. Never again.",
        "Bike repair stand is now in the yard.", "Board games on {day}, I bring the one with the ships.",
        "The printer has feelings too.", "Found a message in a bottle on the {harbour} pontoon, it was an invoice.",
        "Good coffee beans are back.",
        "Sunset at {hour} now, we survive.", "New plant in the Oosterkil office, name suggestions welcome.",
        "Anyone for the {hour} ferry, I have a spare ticket.",
    ]

    static let socialReplies = [
        "Haha", "Love it", ":joy:", "Count me in!", "Save me a piece", "On my way", "Beautiful.", "That's mine!",
        "So good.", ":heart:", "Same every year.", "I'm in.", "Too early for that.", "Photo please!",
        "Not again :see_no_evil:",
    ]

    static let workReplies = [
        "Nice!", ":+1:", "Good.", "Well done.", "Seen.", "Great news.", "Finally!", "Noted.", "Good work, all.",
        "Hooray", ":tada:", "ok", "That was quick.",
    ]

    static let greetings = [
        "Good morning!", "Morning all :wave:", "Moin!", "Hello from a rainy [Marrowport|Oosterkil].", "Bonjour à tous",
        "Buenos días", "Morning.", "Hi everybody, back from holidays.", "Happy Friday!", "See you tomorrow :wave:",
        "Off now, bye!",
    ]

    static let announcements = [
        "<!channel> [Office|Site] Oosterkil is closed on {date} for [fire safety checks|the electricity works]. Please work from home.",
        "<!channel> The new travel rules are in force from {date}. In short: rail before air, book early, tell your lead. {page}",
        "<!here> Town hall on {day} at {hour}, agenda: [numbers|season plan], {harbour}, time for questions.",
        "<!channel> {customer} signed for {n} more years. Thank you to everybody who made this happen!",
        "<!channel> Security training is due by {date}: <https://learn.harbour-vale.example/courses/{nnn}|30 minutes, with cake>",
        "<!here> Maintenance window for the portal: {date}, from {hour}, about {nn} minutes.",
        "<!channel> We have a new [partner|distributor] for [Norway|Canada|Portugal]. Details are on {page}.",
        "<!channel> Results of the {month} survey are out: {pct} took part, the three themes are [tools, noise, parking|meetings, tools, sites].",
        "<!channel> From {date} the price book {ver} applies.",
        "<!here> Please book your holidays for {month} by {day}.",
        "<!channel> Welcome to our new colleagues starting this month, please say hello when you see them.",
        "<!channel> New course on [calibration|customer calls|writing clearly] in the academy, {n} places left: <https://learn.harbour-vale.example/courses/{nnn}|sign up>",
    ]

    static let announcementReplies = [
        "Thanks for the heads-up!", "Thank you!", "Thanks {boss}!", "Great news, congrats!", "Noted, thanks.",
        "Wonderful :tada:", "Congratulations to all involved!", "Thanks for sharing.", "Done :white_check_mark:",
    ]

    static let kudos = [
        "Big thank you to {mention} for [staying late|jumping in] on the {harbour} outage :clap:",
        "Kudos to {mention}: the {customer} hand-over was the smoothest I've seen.",
        "Shout-out to {mention} for [the new checklist|explaining customs to me twice].",
        "{mention} drove {nnn} km for one gasket. Respect.",
        "A round of applause for {mention}, {ticket} is finally gone.",
        "Thanks {mention} for the patience with my questions this week!",
        "{mention} and team: {n} weeks without a late delivery. Wow.",
    ]

    static let kudosReplies = [
        "Well deserved!", ":clap:", "Absolutely!", "+100", "Hear, hear.", "Agree!", "Thank you, that was teamwork.",
    ]

    static let shares = [
        "Interesting read on [tide models|battery ageing|customs reform|good hand-overs]: <https://journal.example/{nnnn}|{nn} minutes>",
        "FYI, how other ports handle [ice|alarms|returns]: <https://ports.example/notes/{nnn}|notes>",
        "Wrote down what we learnt at {harbour}: {page}",
        "My notes from the [trade fair|workshop]: {page}",
        "Template for [site surveys|post-mortems|hand-overs], take it and change it: {page}",
        "Recording of the {day} talk is up: <https://media.harbour-vale.example/{nnnn}|{nn} minutes>",
        "Small script that saves me ten minutes a day: ```for s in $(hvctl list --port {harbour}); do hvctl ping $s; done```",
    ]

    static let introductions = [
        "Hello everybody, I'm {me}, new in {team} since today. Before that I [built radios|ran a chandlery|taught physics]. I like [sailing|crosswords|long trains], ask me about [knots|spreadsheets|bees]!",
        "Hi all! {me} here, I joined {team} this week, working from {site}. Looking forward to meeting you.",
    ]

    static let introReplies = [
        "Welcome {mate}!", "Welcome aboard :wave:", "Hello and welcome!", "Great to have you here.",
        "Welcome! Coffee on {day}?",
    ]

    static let polls = [
        "Poll: team lunch on {day}: :one: noodles :two: the fish van :three: bring your own",
        "Poll: retro format: :one: sailboat :two: start-stop-continue",
        "Poll: off-site in {month}: :one: {harbour} :two: the old lighthouse :three: stay here",
    ]

    static let pollReplies = [":one:", ":two:", ":three:", ":one: for me", "Fish van, always.", "No preference."]

    static let private_ = [
        "Are you in the office today? I'd bring the [cable|book|papers].", "Running {n} minutes late.",
        "Can we move our one-to-one to {hour}?", "Sure.", "ok :+1:", "Draft is in the folder, for your eyes only.",
        "Let's talk about {customer} before the call.", "See you at {hour}.",
        "Yes, works for me.", "I'd rather not put that in the channel.", "Thanks for earlier.", "Sent.", "Coffee?",
        "In {n} minutes.", "Numbers look fine to me.", "Not yet, tomorrow.",
    ]

    /// What is written under an incident, in the order in which things happen.
    static let incidents = [
        ["Investigating, looks like [the queue|one node|the map tiles].", "I'm on it.", "Seeing it too, looking."],
        ["Rolled back.", "[Restarted|Drained] node {n}.", "Customers [informed|told]."],
        ["Traffic is back to normal.", "Watching for another {nn} minutes.", "Errors are gone since {n} minutes."],
        [
            "Root cause: [expired certificate|full disk|bad deploy|a typo, mine]. Follow-up in {ticket}.",
            "Closing. Follow-up in {ticket}.",
        ],
    ]
}
