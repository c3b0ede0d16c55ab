extension Topic {
    static let platform = [
        Topic(
            noun: "the tide API",
            exchanges: [
                Exchange(
                    "[Is|Does anyone know if] the tide API [slow|slower than usual] for {harbour} [today|this morning]? [We see {nnn} ms where it used to be {nn}|Requests take {n} seconds|Getting timeouts on about {pct} of calls].",
                    [
                        "[That's|It is] the cache after last night's deploy, it [warms up|fills] by itself. [Should be back under {nn'} ms by {hour}|Give it half an hour]. Dashboard: <https://graphs.harbour-vale.example/tide-api|tide API latency>",
                        "I [restarted|drained] the node that was stuck, [latency is back to normal|should be fine now]. Root cause goes into {ticket}.",
                    ],
                    counter: (
                        "From the office network or outside?", "[Outside, from my phone hotspot|Both, same result]."
                    )),
                Exchange(
                    "What's the rate limit on `/v2/tides` for a [partner|customer] key? {customer} [hit a 429|gets 429s since {day}].",
                    [
                        "The default is {nnn'} calls a minute per key. [You can raise it in the admin tool under Keys &gt; Limits|If they need more I can set it to double], [it takes effect at once|no deploy needed]."
                    ],
                    counter: (
                        "Which key [are you using|is that with], the [sandbox|test] one or live?",
                        "[Live|The live one], ends in {nnn'}."
                    )),
                Exchange(
                    "[Trying|I'm trying] to pull {n} months of readings for {harbour} and the [export|call] stops after {nnnn} rows. What am I doing wrong?",
                    [
                        "You need to page: pass `cursor` from the last response until it comes back empty, e.g. ```curl -H \"X-Key: $KEY\" \"https://api.harbour-vale.example/v2/tides?station={nnn}&amp;cursor=$CURSOR\"```"
                    ],
                    more: (
                        "And is there a way to get it as CSV?",
                        "Add `format=csv`, [same call|works on every v2 endpoint]."
                    )),
                Exchange(
                    "Could someone [check|look at] why `/v2/stations/{nnn}` returns an empty list? [It was fine on {day}|The portal shows the station].",
                    [
                        "[Station {nnn} was moved to the new region on {date}|The station id changed with the migration], use the `eu2` host and it works. {page} has the list."
                    ]),
            ]),
        Topic(
            noun: "logins and access",
            exchanges: [
                Exchange(
                    "I [can't log in|am locked out] to the [admin tool|staging portal] since [I changed my password|this morning], it [says \"session expired\"|loops back to the login page]. [Any idea?|Help?]",
                    [
                        "Clear the cookies for `id.harbour-vale.example` and log in again. [The old session is pinned to the old password|Known bug, fix is out on {day}]."
                    ],
                    more: (
                        "Do the others in my team need to do the same?",
                        "Only those who [got the update before {date}|changed it this week]."
                    )),
                Exchange(
                    "Who can give {first} from our team access to the [metrics|billing|orders] workspace? [They start on {day}|Needed by {day} if possible].",
                    [
                        "Done, [you should see it after logging out and in|added to the group]. For the next time: the form is on {page}.",
                        "Access goes through the [joiners form|form], [I approved it just now|approved]. [Takes ten minutes to sync|Syncs on the hour].",
                    ]),
                Exchange(
                    "Could I get [read access|a login] to the {harbour} tenant? [Need to reproduce|Looking into] {case}.",
                    [
                        "Granted for 14 days, [read only|with write]. Shout if you need longer.",
                        "Access goes through the [joiners form|form], [I approved it just now|approved]. [Takes ten minutes to sync|Syncs on the hour].",
                    ]),
                Exchange(
                    "VPN [drops|disconnects] every {nn} minutes since the update. Is it just me?",
                    [
                        "Switch the VPN profile from `auto` to `tcp`, then reconnect. [That fixed it for three others|Happens on some home routers]. Steps: {page}"
                    ],
                    counter: (
                        "Are you on the new laptop image or the old one?", "[New one, set up {day}|Still the old one]."
                    ),
                    more: (
                        "Do the others in my team need to do the same?",
                        "Only those who [got the update before {date}|changed it this week]."
                    )),
            ]),
        Topic(
            noun: "deploys",
            exchanges: [
                Exchange(
                    "When does {ver} go [out|live]? I [promised|told] {customer} [this week|by {day}].",
                    [
                        "{ver} is [on staging now|in the queue], live on {day} around {hour} if the [soak|canary] looks good."
                    ],
                    more: (
                        "Is a rollback possible if it goes wrong?",
                        "Yes, one click in the deploy tool, about {n'} minutes."
                    )),
                Exchange(
                    "[Can|Could] we hold the {day} deploy until [after the demo at {hour}|the {harbour} cut-over is done]?",
                    [
                        "Sure, [moved it to {hour}|paused the pipeline]. Tell me when you're done and I'll [press the button|resume it]."
                    ]),
                Exchange(
                    "My build fails in the [integration|contract] step with `exit code {nn}`. [Nothing changed in that module|I only touched docs]. What is it telling me?",
                    [
                        "That's the [fixture server|contract mock] running out of disk. Re-run it, I've [cleaned up|given it {nn'} GB more].",
                        "Exit {nn} means the migration check found a column without default. Add one in `{nnn}_readings.sql` and it goes green.",
                    ],
                    counter: ("Which branch?", "`release/{ver}`")),
                Exchange(
                    "Need someone to review {ticket} before the [cut|release] please. [{nn} lines|Small one], mostly tests.",
                    [
                        "Reviewed: two comments, [one about the retry loop, one naming thing|nothing blocking]. [Approved|Fix the first and merge]."
                    ]),
            ]),
        Topic(
            noun: "webhooks",
            exchanges: [
                Exchange(
                    "{customer} says webhooks [arrive twice|come in duplicates|stopped on {date}]. [Known?|Is that on our side?]",
                    [
                        "At-least-once delivery, so duplicates are [normal|expected]: they should dedupe on `event_id`. I [added a line to the docs|wrote it down here]: {page}",
                        "Their endpoint answered 500 for two days so we [switched it off|parked it]. I re-enabled it, the backlog of {nnn'} is going out now.",
                    ],
                    counter: ("Do you have one of the duplicate ids?", "`evt_{nnnn'}{nnn'}`, {n'} times.")),
                Exchange(
                    "How do I [test|replay] a webhook for a single station without [spamming|bothering] the customer?",
                    [
                        "Use `hvctl webhook replay --station {nnn} --to http://localhost:{nnnn}`, [that never leaves your machine|nothing reaches them]."
                    ]),
                Exchange(
                    "[Looking for|Where is] the list of webhook events, the docs only mention [three|a few] of them.",
                    [
                        "The full list is generated from code: <https://api.harbour-vale.example/events|event catalogue>. `gauge.offline` and `gauge.recovered` are the ones you want."
                    ],
                    more: (
                        "Can they get a secret to sign them?",
                        "Yes: Settings &gt; Webhooks &gt; Rotate secret, then check the `X-HV-Sign` header."
                    )),
            ]),
        Topic(
            noun: "the portal",
            exchanges: [
                Exchange(
                    "The map in the portal is [blank|grey] for {customer}, [other customers fine|I see it too]. Who can look?",
                    [
                        "[Tile server|Map] key had expired, [renewed|I put in a new one]. Reload with shift and it's [back|there]."
                    ],
                    counter: ("Which browser?", "[Firefox|Chrome|The one on their bridge PC, whatever that is].")),
                Exchange(
                    "Is there a setting to show [depth in feet|wind in knots] in the portal? [Customer in {harbour} asks|{customer} keeps asking].",
                    [
                        "Profile &gt; Units. It's per user, not per tenant. [An admin can set the default under Tenant &gt; Display|Default comes from the tenant]."
                    ],
                    more: (
                        "Could we do that for all of their users at once?",
                        "Yes, send me the tenant id and I'll run it tonight."
                    )),
                Exchange(
                    "[Does anybody know|Anyone know] why the alarm page shows times in UTC for some users?",
                    [
                        "Users made before {ver} have no time zone stored. Ask them to save their profile once, or [send me the list and I'll run the script|I can run a fix tonight]."
                    ],
                    more: (
                        "Could we do that for all of their users at once?",
                        "Yes, send me the tenant id and I'll run it tonight."
                    )),
            ]),
    ]
}
