extension Topic {
    static let manufacturing = [
        Topic(
            noun: "the assembly line",
            exchanges: [
                Exchange(
                    "Line {n} stands, [the potting station shows error {nnn}|conveyor won't start]. Who's been there?",
                    ["Error {nnn} is the door switch. [Close it twice|Push the guard until it clicks]."],
                    counter: ("Early shift or late?", "Late.")),
                Exchange(
                    "When will the {nn} housings for {order} be [ready|done]?",
                    ["{day}, [first thing|before noon]. {n'} are still curing."]),
                Exchange(
                    "Which torque for the new lid screws? [Sheet says two values|Drawing and sheet differ].",
                    ["{n'} Nm. The drawing is right, [sheet gets changed|I'll correct the sheet]."],
                    more: ("And for the old lids?", "One less.")),
            ]),
        Topic(
            noun: "parts",
            exchanges: [
                Exchange(
                    "Do we have {nn} more of the {colour} floats in the store?",
                    ["{nn'} in rack {n'}, [the rest comes on {day}|more on order]."],
                    more: ("Can I take ten?", "Take them, sign the card.")),
                Exchange(
                    "Could someone tell me the lead time for gaskets",
                    ["{n'} weeks. [Order now|I'd order this week]."],
                    counter: ("Large or small?", "Large.")),
            ]),
    ]

    static let logistics = [
        Topic(
            noun: "customs papers",
            exchanges: [
                Exchange(
                    "{order} is stuck [in customs|at the border] at {harbour}. [What do they want from us|Which paper is missing]?",
                    [
                        "They want the [EUR.1|battery declaration], I [sent it at {hour}|just mailed it to the broker]. Usually {n'} hours from there.",
                        "Call the broker and quote {nnnn'}-{nnn'}, [they have it already|it's a formality]. I [did|rang them] just now, it moves tonight.",
                    ],
                    more: ("Who pays the storage until then?", "We do for the first {n'} days, then the carrier.")),
                Exchange(
                    "Which tariff code do we use for [a gauge with battery|the spare batteries]? [{customer} asks before ordering|Broker wants it by {hour}].",
                    ["9026 10 with battery inside, 8507 60 for batteries alone. [It's all on {page}|List: {page}]"],
                    counter: ("With or without the batteries fitted?", "[Fitted|Separate box].")),
                Exchange(
                    "Do we need an export licence to send {n} buoys to {harbour}?",
                    [
                        "No licence, but [the radio needs a type paper|a pro-forma with the radio listed]. Template: {page}"
                    ]),
            ]),
        Topic(
            noun: "shipments",
            exchanges: [
                Exchange(
                    "Where is {order}? [{customer} waits with a boat|Crew is on site on {day}].[ Tracking says nothing since {date}.|]",
                    [
                        "At the {carrier} depot in {harbour}, [out for delivery {day} before {hour}|goes on tomorrow's boat]. Tracking: <https://track.carrier.example/{nnnn'}{nnn'}|{order}>",
                        "It was [on the wrong trailer|scanned at the wrong dock]. Found, and [re-routed|sent on] today. Sorry.",
                    ],
                    counter: ("Which address do you have on it?", "[Quay {n'}, gate {nn'}|The port office].")),
                Exchange(
                    "Can we [get|squeeze] {n} more gauges on the {day} truck to {harbour}?",
                    ["Yes if they're [packed by {hour}|on the ramp by {hour}]. I [booked|kept] the space."]),
                Exchange(
                    "What's the cheapest way to send a {nn} kg buoy to {harbour} [by {day}|this week]?",
                    ["{carrier} by road, {amount} door to door. Express is [twice that|double] and saves one day."],
                    more: ("Can they deliver before {hour}?", "I asked for the first slot, {nn'} euros on top.")),
                Exchange(
                    "I need a pallet picked up at {harbour}, [{carrier} won't answer|who do I call]",
                    ["Picked up {day}. [Label is in your inbox|Print the label and tape it on]. Reference {nnnn'}."],
                    more: ("Can they deliver before {hour}?", "I asked for the first slot, {nn'} euros on top.")),
            ]),
        Topic(
            noun: "stock and returns",
            exchanges: [
                Exchange(
                    "How many {colour} buoys do we have [left|on stock]? Model says {nn}, shelf looks emptier.",
                    [
                        "{nn'} counted on {day}, {n'} of them reserved for {customer}. [The model still has the swap units in it|Two are dented].",
                        "I [re-counted|checked]: shelf {nn'} was booked twice. [True number is {nn'}|Corrected in the system].",
                    ]),
                Exchange(
                    "{customer} wants to [return|send back] {serial}. What's the procedure?",
                    [
                        "Return number first: fill in {page}, [they print the label|label comes by mail]. [Battery out before it ships|Take the battery out]."
                    ],
                    counter: ("Warranty or not?", "[Warranty, bought {month}|Out of warranty since {month}]."),
                    more: ("And who inspects it when it's back?", "Bench {n'}. I'll put it in their queue.")),
                Exchange(
                    "Is there a reason why spares for {harbour} [take {n} weeks|always come late]?",
                    [
                        "They go by sea because of the batteries. [If it is urgent: without battery, by air|We could keep {n'} there, I'd be for it]."
                    ]),
            ]),
        Topic(
            noun: "delivery planning",
            exchanges: [
                Exchange(
                    "Which lead times should we [use|feed in] for the spring season? [The sheet is from last year|Forecast needs them by {day}].",
                    [
                        "{n'} weeks inland, double to {harbour}. [I put last year's actuals into the sheet|Actuals are in tab {n'}]."
                    ],
                    counter: ("By sea or by road?", "[Sea|Road for the first leg].")),
                Exchange(
                    "Your shipment table has {nn} rows with arrival before departure. [What are they|Mistake or time zones]?",
                    [
                        "Time zones: the carrier sends local time without saying so. [Subtract {n'} hours for {harbour}|Shift those by one hour]."
                    ]),
                Exchange(
                    "Could you check these {n} delivery dates against reality, [they look too good|model says {n} days]",
                    ["Two are wrong, [{carrier} skips {harbour} in winter|there's no boat on Sundays]. Rest is fine."],
                    more: ("Does that change again in April?", "Yes, summer timetable from the first.")),
            ]),
    ]

    static let fieldService = [
        Topic(
            noun: "installs",
            exchanges: [
                Exchange(
                    "Who has the key for the mast at {harbour}? [I'm standing in front of it|Gate is locked].",
                    [
                        "Port office, ask for the [night porter|harbour master's desk], [say it's for the gauge|they know us]."
                    ]),
                Exchange(
                    "What did you use against [barnacles|growth] on the {harbour} bracket? [Ours is gone in {n} months|Paint peels].",
                    ["Copper tape under the clamp. [Two years at {harbour} and clean|Not pretty but works]."],
                    counter: ("Old bracket or the new one?", "[Old|New one with the hinge].")),
                Exchange(
                    "Has anyone got [the {nn} mm socket|a spare harness] in the van near {harbour}?",
                    ["I have one, I'm at {harbour} until {hour}. [Come by|Meet at the quay]."]),
                Exchange(
                    "Which side do we mount on when [the wall is curved|there's a ladder in the way]?",
                    ["Lee side, half a metre off the ladder. Photo in {page}."],
                    more: ("Do you drill or clamp there?", "Clamp. Drilling needs a permit.")),
            ]),
        Topic(
            noun: "rounds",
            exchanges: [
                Exchange(
                    "Could someone swap the {day} round with me? [Dentist|Van is in the garage].",
                    ["I take it, [you do my {harbour} one|we swap]. [Put it in the plan|Changed in the plan]."],
                    counter: ("Morning or the late one?", "Morning."),
                    more: ("Do I need the boat?", "No, low water at {hour}, walk.")),
                Exchange(
                    "Is the lift at {harbour} working again?[ Was out on {date}.|]",
                    ["Works, [but only until {hour}|you need the crane card]."]),
            ]),
    ]
}
