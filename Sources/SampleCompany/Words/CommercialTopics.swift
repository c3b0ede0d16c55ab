extension Topic {
    static let sales = [
        Topic(
            noun: "prices and discounts",
            exchanges: [
                Exchange(
                    "What [discount|price] may I [give|quote] for {nn} gauges on a {n} year contract?[ {customer} asks for {pct}.|]",
                    [
                        "Up to 12% you can give yourself, above that [I need to see it|it goes to the deal desk]. Table: {page}",
                        "[Offer|I'd offer] a third year of service instead, [costs us less|they like it better] than {pct} off.",
                    ],
                    counter: ("New customer or renewal?", "[Renewal, since 2021|New].")),
                Exchange(
                    "Is the {month} price list [out|final]? I have the one with {amount} for the wave buoy.",
                    [
                        "Final since {date}: <https://wiki.harbour-vale.example/sales/price-book|price book>. Wave buoy is {amount} now."
                    ],
                    more: ("Does that hold for resellers too?", "No, they have their own column, page {n'}.")),
                Exchange(
                    "[Who decides|Who signs off] if a [harbour|port] wants to pay [quarterly|after installation]?",
                    [
                        "Quarterly is fine from {nn'} units, [after installation never|not after installation]. [We got burnt once|Finance says no]."
                    ]),
            ]),
        Topic(
            noun: "contracts",
            exchanges: [
                Exchange(
                    "What did we [promise|sign] with {customer} about response time? [{case} is open for {nn} hours|They claim {n} hours].",
                    [
                        "{n'} hours on working days, next day else. Clause {n'}, [scan is here|PDF]: {page}",
                        "They're on the old paper: [no penalty but a refund|{pct} refund per day]. [Please loop me in before you write that|Let me call them first].",
                    ],
                    counter: ("The port or the ferry company?", "[The port|Ferries].")),
                Exchange(
                    "Does {customer}'s contract include [the API|wave data]? [They asked for a key|I see nothing in the system].",
                    ["Yes, package M, up to {nnn'} stations. [Give them a key|Go ahead]."],
                    counter: ("The port or the ferry company?", "[The port|Ferries]."),
                    more: ("Until when does it run?", "End of {month}, renews by itself.")),
                Exchange(
                    "Who owns {customer} [now|since the hand-over]? [Mail bounces|They write to me].",
                    ["I do since {date}, [forward it|send it over]. Number is in the CRM."]),
            ]),
        Topic(
            noun: "demos and tenders",
            exchanges: [
                Exchange(
                    "The {harbour} tender asks for [an ISO paper|a data protection sheet]. Do we have [one|that]?",
                    [
                        "Yes: {page}, [signed in {month}|valid until {month}]. [Ask before you send it on|Sign the NDA first]."
                    ]),
                Exchange(
                    "[Could|Can] someone show the portal to {customer} on {day} at {hour}? I'm [on a train|double booked].",
                    ["I can, [send me the login|put it in my calendar]. Demo tenant `show{n'}` has the nicest data."],
                    counter: ("In which language?", "[English|German, sorry|French]."),
                    more: ("Do they get a test gauge as well?", "Four weeks for free, form is on the same page.")),
                Exchange(
                    "What do we say when they ask about [competitors|battery life in ice]?",
                    [
                        "Say what we measured: {n'} years at Tornvik, {nn'} gauges, no ice damage. [Don't promise more|Numbers beat adjectives]."
                    ]),
                Exchange(
                    "Need {n} reference customers with ice in winter for a bid, by {day}",
                    ["Tornvik Havn, Holmstrand Nord, and ask {customer} first.[ Names and numbers on {page}.|]"]),
            ]),
        Topic(
            noun: "customer plans",
            exchanges: [
                Exchange(
                    "How many [gauges|buoys] will {customer} [order|take] in spring? [Purchasing needs a guess|We need to book parts].",
                    [
                        "{nn'} likely, {nnn'} if the council votes yes on {date}.",
                        "[I'd plan with|Plan] two thirds of what they say. Same as last year.",
                    ],
                    counter: ("For this season or the next?", "This one."),
                    more: ("Can I quote you on that?", "With the word 'likely' in it, yes.")),
                Exchange(
                    "Is {customer} [unhappy|about to leave]? They [cancelled|skipped] the last {n} calls.",
                    ["New boss there, [wants everything on one invoice|no grudge]. I see them on {day}."]),
            ]),
    ]

    static let care = [
        Topic(
            noun: "open cases",
            exchanges: [
                Exchange(
                    "What's the [story|state] of {case}? {customer} [called me directly|is on the phone].",
                    [
                        "Waiting for a log from them since {date}. [I pinged them again|If you talk to them: `hvlog --last 7d`]."
                    ],
                    more: (
                        "What shall I tell them meanwhile?",
                        "That data are buffered in the gauge for {nn'} days, nothing is lost."
                    )),
                Exchange(
                    "[Did|Have] we ever [have|had] a case with [salt in the connector|wrong time stamps] at {harbour}?[ I think I see it again.|]",
                    [
                        "Yes, {n'} times in {month}. Macro is under {page}, [clean, grease, done|new gasket and grease].",
                        "Workaround that [helped|worked] in {case}: power off for {n'} minutes, then hold the button until it blinks {colour}.",
                    ]),
                Exchange(
                    "Can someone take {case}? It's [in Spanish|about billing] and I'm [out from {hour}|stuck].",
                    ["Mine. [Assigned to me|I'll call them at {hour}]."]),
                Exchange(
                    "Why is {case} closed? [Gauge is still silent|Customer says nothing changed].",
                    ["Closed by the robot after {nn'} days. [Re-opened|I opened it again] and set to high."],
                    counter: ("Which tenant?", "{customer}, the [old|second] one."),
                    more: (
                        "What shall I tell them meanwhile?",
                        "That data are buffered in the gauge for {nn'} days, nothing is lost."
                    )),
            ]),
        Topic(
            noun: "what customers complain about",
            exchanges: [
                Exchange(
                    "What do [customers|people] [ask|complain about] most since {ver}? [Planning the next sprint|Deciding what to fix].",
                    [
                        "In this order: alarm mails ({pct}), units, login. [Board|List]: <https://boards.harbour-vale.example/care-{nnn'}|care topics>"
                    ],
                    counter: ("All tenants or only the big ones?", "[All|Big ones].")),
                Exchange(
                    "Do you have [real screenshots|examples] of the alarm page on a [phone|bridge PC]?",
                    ["Six from {customer} here: {page}. [Faces blurred|They agreed]."]),
                Exchange(
                    "[How many|Roughly how many] tickets come from the [mail|SMS] alarms each week?",
                    ["About {nn'}. Half of them are [the same {n'} people|false alarms at low tide]."],
                    more: ("Has it got worse?", "Twice as many as in {month}.")),
            ]),
        Topic(
            noun: "reset codes and swaps",
            exchanges: [
                Exchange(
                    "Need the reset code for {serial} please, [on site|standing on the pontoon]",
                    ["`{nnnn'}-{nnn'}`, valid until {hour}. [Hold both buttons|Both buttons, ten seconds]."],
                    counter: ("What does the label on the lid say?", "{serial}, rev {n'}.")),
                Exchange(
                    "Gauge {serial} shows [a red light and nothing else|three short blinks]. What [next|now]?",
                    [
                        "Three short is the SIM. [Take it out, wipe, back in|Re-seat it]. If that fails: swap, I'll [prepare|book] one."
                    ],
                    counter: ("What does the label on the lid say?", "{serial}, rev {n'}."),
                    more: ("How long till it reports again?", "Up to {nn'} minutes, then green.")),
                Exchange(
                    "Customer at {harbour} says the gauge I installed on {date} [is offline|lies by {nn} cm]. Can you see it from there?",
                    [
                        "I see it, last packet at {hour}, battery 3.{n'} V. [Cable or charger|Check the solar plug].",
                        "Offset was typed in with the wrong sign. [Corrected from here|I fixed it], please read the staff once more.",
                    ],
                    more: ("How long till it reports again?", "Up to {nn'} minutes, then green.")),
                Exchange(
                    "Is {serial} still under warranty, and who orders the swap?",
                    ["In warranty until {month}. [Swap is ordered|I ordered the swap], arrives {day}."]),
            ]),
        Topic(
            noun: "the help centre",
            exchanges: [
                Exchange(
                    "Where's the [article|page] on calibration for customers? [Link in my mail is dead|Search finds only the old one].",
                    ["Here: {page}. [The old one is redirected now|I deleted the old one]."],
                    counter: ("For port staff or for pilots?", "[Port staff|Pilots]."),
                    more: ("Is there a German one?", "Same page, switch top right.")),
                Exchange(
                    "Could you [read over|check] this text for {customer} before I send it? [Three lines|Short].",
                    ["Fine. I'd [drop the second sentence|say 'we' instead of 'the team'] and give a date."]),
                Exchange(
                    "Which macro do you use for [late deliveries|billing questions]?",
                    ["Macro {nn'}, and [change the greeting|add the tracking link]. Updated {date}."]),
            ]),
    ]

    static let finance = [
        Topic(
            noun: "invoices",
            exchanges: [
                Exchange(
                    "{customer} says {invoice} is [wrong|too high by {amount}]. [Who can check|Can you check]?",
                    [
                        "VAT number was missing so it [went out with VAT|was taxed]. [Corrected invoice goes out today|New one: {invoice}]."
                    ],
                    more: ("Can they have it as one invoice for all sites?", "From {month} on, yes.")),
                Exchange(
                    "Has {customer} paid {invoice}? [I don't want to ship {order} before|They say yes].",
                    [
                        "[Came in on {date}|Paid on {date}], {amount}. You can ship.",
                        "Not yet, [second reminder sent|{nn'} days late]. I'd [hold the goods|ask for half up front].",
                    ]),
                Exchange(
                    "When are [supplier|carrier] invoices paid, {carrier} [threatens to stop|asks again]?",
                    ["Every {day}. Theirs was without {po}, [with number it goes out this week|send me the number]."],
                    counter: ("Which cost centre?", "{nnnn'}.")),
            ]),
        Topic(
            noun: "expenses and budgets",
            exchanges: [
                Exchange(
                    "How do I book [a ferry ticket|tools] for {harbour}, the form [wants a project|rejects it]?",
                    ["Project {nnnn'}, type \"[travel|small tools]\". [Photo of the receipt is enough|Steps: {page}]."],
                    counter: ("With or without VAT?", "Without."),
                    more: ("Do I need the paper receipt?", "Photo will do below 250.")),
                Exchange(
                    "Is there [budget|money] left for {n} [licences|test gauges] in {month}?",
                    ["{amount} left until end of {month}. [Go ahead|Take it from there]."]),
                Exchange(
                    "Need a {po} number for {amount} to {carrier} today please",
                    ["{po}. [Valid until {month}|Put it on the order]."]),
            ]),
        Topic(
            noun: "payroll and contracts",
            exchanges: [
                Exchange(
                    "Where do I see [overtime|night work] on the payslip?[ Mine looks short.|]",
                    [
                        "Line {nn'}, [one month later|always a month behind].",
                        "It's [fixed|corrected] with the next run, difference is {nnn'}.",
                    ]),
                Exchange(
                    "[How|Where] do we register a [working student|new joiner] before {date}?",
                    ["Form {n'} on {page}, [I need it five days before|then I do the rest]."],
                    counter: ("Monthly or hourly contract?", "Monthly."),
                    more: ("And if it's after the cut-off?", "Then next month, sorry.")),
                Exchange(
                    "Could you tell me what the {month} closing needs from [us|me]",
                    ["Open {po}s, accruals above 1,000, and the count by {day}.[ Template: {page}.|]"],
                    more: ("And if it's after the cut-off?", "Then next month, sorry.")),
            ]),
    ]
}
