#!/usr/bin/env python3
"""Holds the reading of mail headers against the expectations of stalwart's mail-parser.

Usage: scripts/mail-headers-check.py FOLDER [BENCH]

The address, date and id lists of the suite are held against it too, each value as a mail of its own. Where the
expectation has U+FFFD for a byte that no character set explains, any character is taken as equal.

FOLDER is a copy of the test resources of https://github.com/stalwartlabs/mail-parser (its `resources` folder, with
`eml/*/*.eml` beside `*.json`); BENCH is the built `bench` program, by default .build/release/bench. Prints for each
field how many values are equal, and exits with 1 when fewer than 99 % are.
"""
import calendar
import glob
import json
import subprocess
import sys
import tempfile


def people(value):
    """All (name, address) of an expected address value, groups opened."""
    if not isinstance(value, dict) or "Address" not in value:
        return []
    kinds = value["Address"]
    members = kinds.get("List") or [a for g in kinds.get("Group") or [] for a in g["addresses"]]
    return [(m.get("name"), m.get("address")) for m in members]


def micros(value):
    """A time of an expected date value."""
    date = value.get("DateTime") if isinstance(value, dict) else None
    if not date:
        return None
    offset = (date["tz_hour"] * 60 + date["tz_minute"]) * 60 * (1 if date["tz_before_gmt"] else -1)
    fields = [date[part] for part in ("year", "month", "day", "hour", "minute", "second")]
    return (calendar.timegm(fields) + offset) * 1_000_000


def ids(value):
    """The ids of an expected text or list of texts."""
    if not isinstance(value, dict):
        return []
    return [value["Text"]] if "Text" in value else list(value.get("TextList") or [])


def expected(path):
    fields = {}
    for header in json.load(open(path, encoding="utf-8"))["parts"][0]["headers"]:
        if isinstance(header["name"], str):
            fields.setdefault(header["name"], header["value"])
    found = {}
    for name in ("from", "to"):
        found[name] = people(fields.get(name))
    found["date"] = micros(fields.get("date"))
    for name in ("message_id", "in_reply_to", "references"):
        found[name] = ids(fields.get(name))
    return found


def same(wanted, got):
    """Equality, any character standing for U+FFFD."""
    if isinstance(wanted, str) and isinstance(got, str):
        return len(wanted) == len(got) and all(w == g or w == "\ufffd" for w, g in zip(wanted, got))
    if isinstance(wanted, (list, tuple)) and isinstance(got, (list, tuple)):
        return len(wanted) == len(got) and all(map(same, wanted, got))
    return wanted == got


def lists(folder, work):
    """The suite's lists of single values as mails: path and what is expected."""
    kinds = (("address", "To", "to"), ("date", "Date", "date"), ("id", "References", "references"))
    for name, field, key in kinds:
        for number, case in enumerate(json.load(open(f"{folder}/{name}.json", encoding="utf-8"))):
            path = f"{work}/{name}-{number}.eml"
            with open(path, "w", encoding="utf-8", newline="") as file:
                file.write(f"{field}:{case['header']}\nX-End: x\n\n")
            value = case["expected"]
            if key == "to":
                wanted = people({"Address": value})
            elif key == "date":
                wanted = micros({"DateTime": value})
            else:
                wanted = [value] if isinstance(value, str) else list(value or [])
            yield path, {**dict.fromkeys(("from", "to", "message_id", "in_reply_to", "references"), []), "date": None, key: wanted}


def run(bench, cases):
    names = ("from", "to", "date", "message_id", "in_reply_to", "references")
    lines = subprocess.run(
        [bench, "parse", "--as", "mail", *[path for path, _ in cases]], capture_output=True, check=True).stdout
    total, equal = dict.fromkeys(names, 0), dict.fromkeys(names, 0)
    for (path, wanted), line in zip(cases, lines.decode("utf-8").splitlines()):
        got = json.loads(line)["found"]
        for name in ("from", "to"):
            got[name] = [(person["name"], person["address"]) for person in got[name]]
        for name in names:
            if not wanted[name] and not got[name]:
                continue
            total[name] += 1
            if same(wanted[name], got[name]):
                equal[name] += 1
            else:
                print(f"{path}: {name}\n  expected {wanted[name]}\n  got      {got[name]}")
    for name in names:
        print(f"{name}: {equal[name]} of {total[name]} equal")
    share = sum(equal.values()) / max(1, sum(total.values()))
    print(f"all: {sum(equal.values())} of {sum(total.values())}, {100 * share:.2f} %")
    return share


def main():
    folder = sys.argv[1]
    bench = sys.argv[2] if len(sys.argv) > 2 else ".build/release/bench"
    print("mails:")
    mails = sorted(glob.glob(folder + "/eml/*/*.eml"))
    share = run(bench, [(path, expected(path[:-4] + ".json")) for path in mails])
    print("single values:")
    with tempfile.TemporaryDirectory() as work:
        run(bench, list(lists(folder, work)))
    sys.exit(0 if share >= 0.99 else 1)


main()
