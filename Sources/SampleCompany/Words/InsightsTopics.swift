extension Topic {
    static let insights = [
        Topic(
            noun: "the forecast model",
            exchanges: [
                Exchange(
                    "The [surge|swell] forecast for {harbour} was off by {nn} cm on {date}. [Why|What happened]? [{customer} wants a sentence from us|They had to move a ferry].",
                    [
                        "The wind feed was {n'} hours late, so the model ran on the older run. [Error band was shown but nobody looks at it|We flagged it in the log]. Text you can send: {page}"
                    ],
                    counter: ("Which of the two gauges there, inner or outer?", "[Outer|Inner, by the lock].")),
                Exchange(
                    "How far ahead [can|may] we [promise|quote] the forecast? Slides say {n} days, the contract says less.",
                    [
                        "Quote {n'} days with an error band, beyond that it's [climatology|an average, not a forecast]. [I'd put it that way in the contract|Happy to look over the wording]."
                    ],
                    more: ("How sure are you of that?", "Four out of five such forecasts stay within 15 cm. Not more.")),
                Exchange(
                    "Which weather feed do we use for {harbour} now? [The old one ended in {month}|Numbers look odd since {date}].",
                    [
                        "The coastal run since {date}, {nn'} km grid. Comparison is here: <https://notebooks.harbour-vale.example/feeds-{nnn'}|feed comparison>"
                    ]),
                Exchange(
                    "Could you run the forecast for [a site that isn't live yet|{harbour}] so that [we can plan|planning has something to go on]?",
                    [
                        "Ran it: [peak {n'} m around {hour}|nothing dramatic until {day}]. File is in the shared folder as `forecast_{nnn'}.csv`."
                    ],
                    counter: ("Which of the two gauges there, inner or outer?", "[Outer|Inner, by the lock]."),
                    more: ("How sure are you of that?", "Four out of five such forecasts stay within 15 cm. Not more.")),
            ]),
        Topic(
            noun: "numbers and queries",
            exchanges: [
                Exchange(
                    "How many gauges were [offline|silent] for more than a day in {month}? [Board question|{customer} asked].",
                    [
                        "{nn'} of {nnnn'}, [{n'} of them on purpose (winter storage)|not counting planned swaps]. Query: ```select count(*) from outages where hours &gt; 24 and month = '{month}'```"
                    ],
                    more: ("Can that come to me every {day}?", "Press Subscribe on the board, top right.")),
                Exchange(
                    "My query over `readings` [never ends|runs {nn} minutes]. What's the trick?",
                    ["Filter on `day` first, the table is split by it. Then it's [seconds|{n'} seconds]."]),
                Exchange(
                    "Do we count a buoy twice if it is [swapped|replaced]? [Our {nnn} and your {nnn} don't match|Two reports disagree].",
                    [
                        "By place, not by serial. [So a swap is one|A swap counts once]. The definition is written down on {page}."
                    ]),
                Exchange(
                    "I need average delivery days by [carrier|country] since {month}, can you point me at the right table",
                    [
                        "`shipments_daily`, column `days_door_to_door`. [{carrier} is the slow one, {n'} days|Careful: weekends count].",
                        "I made you a small view: <https://boards.harbour-vale.example/{nnnn'}|board {nnnn'}>. Filter on the left.",
                    ],
                    counter: ("Calendar days or working days?", "[Working days|Calendar, like the contract]."),
                    more: ("Can that come to me every {day}?", "Press Subscribe on the board, top right.")),
            ]),
        Topic(
            noun: "route planning data",
            exchanges: [
                Exchange(
                    "[Looking for|I'm looking for] sea state for the {harbour} leg on {day}: [can the truck wait or do we rebook|do we ship or wait]?",
                    ["[Wait|I'd wait]: {n'} m until {hour}, then it [drops|calms]. Next window is {day} morning."],
                    counter: ("Which ferry line?", "[Lantern|Blue Gantry], the night one."),
                    more: (
                        "Could we get a warning when that changes?",
                        "I can add it to the morning mail. Tomorrow's will have it."
                    )),
                Exchange(
                    "Is there a [better|smarter] way to guess how long [customs|the crossing] takes to {harbour} in winter?",
                    [
                        "Use the median by month instead of one number: [{n'} days in summer, twice that in January|winter is twice summer]. Sheet: {page}"
                    ],
                    counter: ("Which ferry line?", "[Lantern|Blue Gantry], the night one.")),
                Exchange(
                    "Our stock planning assumes {n} weeks to {harbour}. [Do your data agree|Is that still true]?",
                    [
                        "Data say {n'} weeks plus a long tail, one in ten takes {nn'} days. [Plan with the tail|I'd plan for the tail]."
                    ],
                    more: (
                        "Could we get a warning when that changes?",
                        "I can add it to the morning mail. Tomorrow's will have it."
                    )),
            ]),
        Topic(
            noun: "dashboards",
            exchanges: [
                Exchange(
                    "The churn board [shows nothing|is empty] since {date}. Broken or [am I blind|is it me]?",
                    ["A column was renamed upstream. [Fixed|Repaired], [numbers are back to {month}|back-filled]."],
                    counter: ("Which board, the old or the new one?", "The one linked in the {day} mail.")),
                Exchange(
                    "Can the {day} report have [a column for|the split by] site?",
                    ["Added. [Give it one refresh|Visible from tomorrow]."]),
                Exchange(
                    "What does \"effective uptime\" mean on the customer board, {pct} looks [low|too good]?",
                    [
                        "Hours with a valid reading divided by hours the gauge was in the water. [So storage doesn't count|Planned swaps are left out]. {page}"
                    ],
                    more: ("May I share that with the customer?", "Yes, it has no other customer's data in it.")),
            ]),
    ]
}
