extension Topic {
    static let devices = [
        Topic(
            noun: "the gauge firmware",
            exchanges: [
                Exchange(
                    "[Has anyone seen|Anybody seen] the gauge [reboot|reset] every {nn} minutes on {ver}? [Watchdog counter is at {nnn}|Happens on {n} of {nn} units on my bench].",
                    [
                        "Watchdog. The [flash write|radio init] blocks longer than 2 s when the log is full. Set `LOG_RING=1` [until {ticket} is merged|for now].",
                        "Yes, seen on rev {n'} boards only, pull-up on the reset line is too weak. [Solder a 10k|Replace R{nn'} by 10k] and it's gone.",
                    ],
                    counter: ("Which board revision?", "Rev {n'}[, from the {month} batch|]."),
                    more: (
                        "Does that also go for the old bootloader?",
                        "Only from 2.4 on. Older ones have to come back to the bench."
                    )),
                Exchange(
                    "Where do we set the sampling interval in the new firmware? [`cfg.c` has two places|The old define is gone].",
                    [
                        "It moved to `profile.toml`, key `sample_s`. The define in `cfg.c` is [dead|unused], I'll remove it."
                    ]),
                Exchange(
                    "What's the safe way to [roll back|downgrade] {serial} from {ver}? Bootloader [refuses|says version mismatch].",
                    [
                        "Hold the reed contact, power up, then `hvflash --force --slot B`. [Keep the battery above 3.6 V|Don't do it on battery]."
                    ],
                    counter: ("Which board revision?", "Rev {n'}[, from the {month} batch|]."),
                    more: (
                        "Does that also go for the old bootloader?",
                        "Only from 2.4 on. Older ones have to come back to the bench."
                    )),
                Exchange(
                    "I need a second pair of eyes on the [sleep state machine|radio driver], {ticket}. [It wakes {n} times an hour for no reason|Current is {nnn} µA, should be 40].",
                    [
                        "[Looked|Had a look]: you re-arm the timer before clearing the flag. Swap lines {nn'} and {nnn'} and it [sleeps|stays asleep]."
                    ],
                    counter: ("With the debugger attached or without?", "[Without|Both].")),
            ]),
        Topic(
            noun: "the pressure sensor",
            exchanges: [
                Exchange(
                    "Readings drift by {n} cm over {nn} hours in the tank. [Is that the sensor or the compensation?|Temperature compensation?]",
                    [
                        "Compensation: the table stops at 4 °C. Use the {nn'}-point one from {page}, [drift goes below 3 mm|that fixed mine]."
                    ],
                    counter: ("Fresh or salt water in the tank?", "Salt, 35 g/l."),
                    more: (
                        "Do we need to redo the old units then?",
                        "Only those shipped before {date}, I have the serials."
                    )),
                Exchange(
                    "Which [supplier|data sheet] do we trust for the new pressure cell? [Two revisions contradict each other|The two I have disagree on offset].",
                    [
                        "Rev {n'}, the other is a preliminary. [I asked them in writing, mail is in the project folder|Confirmed by the supplier]."
                    ]),
                Exchange(
                    "Can somebody [lend|spare] me a reference cell for [this afternoon|{day}]? Mine is [out for calibration|reading nonsense].",
                    [
                        "Take the one from bench {n'}, [drawer on the left|it's free until {day}]. Put it back in the dry box please."
                    ]),
            ]),
        Topic(
            noun: "the radio",
            exchanges: [
                Exchange(
                    "Range at {harbour} is [terrible|half of what we had], RSSI −{nnn}. What would you check first?",
                    [
                        "Antenna connector first, [nine times out of ten it's water in it|always]. Then the ground plane. Then swear at the modem."
                    ],
                    counter: ("Which antenna, whip or patch?", "[Whip|Patch, the new one]."),
                    more: ("And with the mast at three metres?", "You gain maybe {n'} dB. Worth it.")),
                Exchange(
                    "How many retries does the modem do before it gives up? [Battery dies in {n} weeks at {harbour}|Log shows hundreds].",
                    ["[Eight|Twelve], doubling the pause, then sleeps for an hour. `AT+HVRT={n'}` [caps it|sets it]."]),
                Exchange(
                    "[Anyone|Anybody] got the band plan for [the Norwegian coast|Canada] at hand?",
                    ["{page}, table {n'}. [Mind that the upper half needs a permit|Stay below channel {nn'}]."]),
            ]),
        Topic(
            noun: "the test rig",
            exchanges: [
                Exchange(
                    "Rig {n} [hangs|stops] in step {nn}, `no response from DUT`. [Did anyone change the harness?|Was it like that for you?]",
                    [
                        "Harness pin {nn'} was loose, I [pushed it back|re-crimped it]. Re-run from step 1, not from {nn'}."
                    ],
                    counter: ("Since when?", "Since [{day}|the {date} update].")),
                Exchange(
                    "[Who has|Who's got] the key for the climate chamber? [I have the slot from {hour}|Need it for the −20 run].",
                    ["[Hangs|It hangs] behind the door in the lab. [I'll bring it over|Please sign the sheet]."]),
                Exchange(
                    "How do I add a test to the nightly rig run? [README ends mid-sentence|The README is from 2022].",
                    [
                        "Drop a file into `rig/tests`, name it `t_{nnn'}_what.py`, the runner [finds|picks] it. Example: ```def run(dut):\n    assert dut.read('depth') &gt; 0```"
                    ],
                    more: ("Can I run it on my desk as well?", "Yes, `rig --local --port /dev/ttyUSB0`.")),
            ]),
        Topic(
            noun: "board bring-up",
            exchanges: [
                Exchange(
                    "Rev {n} board draws {nnn} mA at boot and gets [warm|hot] at U{nn}. What did I miss?",
                    [
                        "U{nn'} is mounted the wrong way round on that batch, [pin 1 faces the connector|dot to the edge]. Sorry, the silkscreen is mine."
                    ],
                    counter: ("With or without the modem fitted?", "[With|Without]."),
                    more: ("Can we rework those or bin them?", "Rework, {nn'} minutes a board with hot air.")),
                Exchange(
                    "Does anyone have the [gerbers|pick and place file] for the carrier that went out on {date}?",
                    ["In the release folder under `carrier/{ver}`, [zip with today's date|signed off]."]),
                Exchange(
                    "Please could someone check my [schematic|layout] for the charger before I send it off [tonight|on {day}]",
                    [
                        "Two things: inductor is [too small for {nnn'} mA|rated for half], and swap the feedback resistors. Rest is fine."
                    ]),
            ]),
    ]
}
