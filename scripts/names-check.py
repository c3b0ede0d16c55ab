#!/usr/bin/env python3
"""Carries texts that are hard to print through the whole program as names of people, teams and channels.

names-check.py LIST.json [WATERLINE]     LIST.json is a list of texts; WATERLINE is the program, .build/release/waterline
                                         when not given

Every text names a person, a team and a channel of a made-up export. Each form that the program writes is read with a
parser of its own, and each name must be found in it: as it is, or with controls and marks of direction as code points.
Maps clip what is long, and are drawn where 'dot' is installed. Texts without any visible character, and the words that tables write for nothing, are no names.
"""
import csv
import html.parser
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata
import xml.etree.ElementTree as ElementTree

BATCH, IN_SIGHT = 30, 10
FORMS = ("json teams brokers people page tables summary graphml gexf pajek node-link evidence grafana").split()
CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")
SPACES = re.compile(r"[\s\x1c-\x1f\x85\xa0]+")


def escaped(name):
    return CONTROLS.sub(lambda found: "\\u{%x}" % ord(found.group()), name)


def squeezed(text):
    return SPACES.sub("", text)


def wanted(name, is_team):
    """What may stand for a name, without spaces: 'Last, First' may be turned round, a path of teams be told by its end."""
    parts = [part.strip() for part in name.split(",")]
    turned = {f"{parts[1]} {parts[0]}"} if len(parts) == 2 and all(parts) else set()
    path = [part for part in re.split(r"[>\\]", name) if part.strip()] if is_team and "<" not in name else []
    return {form for text in {name, *turned, *path[-1:]} for form in plainly(text)}


def plainly(name):
    spaced = re.sub("[\x00-\x1f]", " ", name).strip()
    forms = [name, escaped(name), CONTROLS.sub("", name), escaped(name.strip()), spaced, escaped(spaced)]
    return {squeezed(form) for form in forms} - {""}


def stands(name, text, clip, is_team, written):
    """Whether squeezed text holds the name, or its beginning and the sign of clipping."""
    for form in map(written, wanted(name, is_team)):
        if form in text:
            return True
        if clip and any(form[:length] + "…" in text for length in range(min(3 * clip, len(form)), clip // 3, -1)):
            return True
    return False


class Failures:
    def __init__(self):
        self.found = {}

    def add(self, what, name=None):
        names = self.found.setdefault(what, [])
        if name is not None and name not in names:
            names.append(name)

    def expect(self, what, names, text, clip=None, is_team=True, written=str):
        text = squeezed(text)
        for name in names:
            if not stands(name, text, clip, is_team, written):
                self.add(what, name)


class Page(html.parser.HTMLParser):
    """The words of a page, and its tags one in another."""
    EMPTY = set("area base br col embed hr img input link meta source track wbr".split())

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.words, self.open, self.faults = [], [], []

    def handle_starttag(self, tag, attributes):
        if tag not in self.EMPTY:
            self.open.append(tag)
        self.faults += [f"<{tag} {key}>" for key, _ in attributes if key.startswith("on")]
        self.words += [value or "" for _, value in attributes]

    def handle_startendtag(self, tag, attributes):
        self.words += [value or "" for _, value in attributes]

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}>")

    def handle_data(self, data):
        self.words.append(data)


def xml_words(bytes):
    """Attributes after texts: labels that are broken into lines stand as several texts in a row."""
    root = ElementTree.fromstring(bytes)
    words = [text for text in root.itertext()]
    return "\n".join(words + [value for element in root.iter() for value in element.attrib.values()])


def dot_words(text):
    quoted = re.findall(r'"((?:[^"\\]|\\.)*)"', text)
    plain = [re.sub(r"\\(.)", lambda found: "" if found.group(1) == "n" else found.group(1), word) for word in quoted]
    return html.unescape("\n".join(plain + [re.sub("<[^>]*>", "", text)]))


def texts_of(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key in value:
            yield from texts_of(value[key])
    elif isinstance(value, list):
        for item in value:
            yield from texts_of(item)


def write_inputs(folder, names):
    lines = []
    for place, name in enumerate(names):
        for step in range(3):
            writer = (place + step) % len(names)
            line = {
                "id": f"m{place}-{step}", "author": f"u{writer}", "author-name": names[writer], "channel": name,
                "timestamp": f"2026-03-0{step + 1}T10:{place:02}:00Z",
                "text": "how does it work?" if step == 0 else "open the settings page, choose the second tab, restart"}
            if step:
                line["parent"] = f"m{place}-0"
            lines.append(json.dumps(line))
    posts, people = os.path.join(folder, "posts.jsonl"), os.path.join(folder, "people.csv")
    with open(posts, "w", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")
    with open(people, "w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, quoting=csv.QUOTE_ALL)
        table.writerow(["id", "name", "team"])
        table.writerows([f"u{place}", name, name] for place, name in enumerate(names))
    return posts, people


def analysed(program, folder, names, failures):
    posts, people = write_inputs(folder, names)
    report = os.path.join(folder, "report")
    egos = [word for place in range(len(names)) for word in ("--ego", f"p-{place + 1:04}")]
    run = subprocess.run(
        [program, "analyze", posts, "--roster", people, "-o", report, "--names", "--minimum-group", "1",
         "--permutations", "99"] + egos + [word for form in FORMS for word in ("-f", form)],
        capture_output=True)
    if run.returncode != 0:
        failures.add(f"analyze ended with {run.returncode}: {run.stderr.decode(errors='replace')[:300]}")
        return {}
    terminal(run.stdout + run.stderr, failures, "analyze")
    files = {}
    for name in sorted(os.listdir(report)):
        with open(os.path.join(report, name), "rb") as file:
            files[name] = file.read()
    return files


def terminal(bytes, failures, what):
    text = bytes.decode("utf-8")
    marks = {f"U+{ord(mark):04X}" for mark in CONTROLS.findall(text.replace("\n", ""))}
    if marks:
        failures.add(f"{what} prints {', '.join(sorted(marks))}")
    return text


def inspected(program, folder, names, failures):
    posts, _ = write_inputs(folder, names)
    run = subprocess.run([program, "inspect", posts], capture_output=True)
    if run.returncode != 0:
        return failures.add(f"inspect ended with {run.returncode}")
    failures.expect("terminal", names, terminal(run.stdout + run.stderr, failures, "inspect"))


def check_json(name, bytes, names, failures, _):
    if name.endswith(".jsonl"):
        values = [json.loads(line) for line in bytes.decode("utf-8").split("\n") if line]
        return None if values else failures.add(f"{name} is empty")
    value = json.loads(bytes.decode("utf-8"))
    if name == "analysis.json":
        for key in ("people", "teams", "spaces"):
            labels = "\n".join(row["label"] for row in value[key])
            failures.expect(f"{name}, {key}", names, labels, is_team=key == "teams")
    elif name in ("network.json", "grafana-nodes.json"):
        failures.expect(name, names, "\n".join(texts_of(value)))


def check_table(name, bytes, names, failures, _):
    rows = list(csv.reader(io.StringIO(bytes.decode("utf-8-sig"), newline=""), strict=True))
    if len({len(row) for row in rows}) > 1:
        failures.add(f"{name} has rows of several lengths")
    cells = [cell for row in rows for cell in row]
    for cell in cells:
        if cell[:1] in tuple("=+-@\t\r") and not re.fullmatch(r"-?[0-9.]+(e-?[0-9]+)?", cell):
            failures.add(f"{name} has a cell that a spreadsheet runs", cell)
    if name in ("people.csv", "teams.csv", "spaces.csv", "grafana-nodes.csv"):
        failures.expect(name, names, "\n".join(cells), is_team=name != "spaces.csv")


def check_page(name, bytes, names, failures, _):
    page = Page()
    page.feed(bytes.decode("utf-8"))
    page.close()
    if page.open or page.faults:
        failures.add(f"{name} is not well-formed: {page.open[:3]} {page.faults[:3]}")
    failures.expect(name, names, "\n".join(page.words))


def check_drawing(name, bytes, names, failures, labels):
    words = dot_words(bytes.decode("utf-8")) if name.endswith(".dot") else xml_words(bytes)
    if name.startswith(("teams.", "people.")):
        failures.expect(name, names, words, clip=60)
    elif name.startswith("ego-"):
        failures.expect(name.split(".")[-1] + " of one person", [labels[name[4:10]]], words, clip=60)


def check_network(name, bytes, names, failures, _):
    failures.expect(name, names, xml_words(bytes))


def check_pajek(name, bytes, names, failures, _):
    """The format has no escapes: some signs have others in their place."""
    failures.expect(name, names, bytes.decode("utf-8"),
                    written=lambda form: form.replace('"', "'").replace("\\", "/"))


CHECKS = {
    ".json": check_json, ".jsonl": check_json, ".csv": check_table, ".html": check_page, ".dot": check_drawing,
    ".svg": check_drawing, ".graphml": check_network, ".gexf": check_network, ".net": check_pajek}


def check(files, names, failures):
    people = json.loads(files["analysis.json"])["people"] if files else []
    labels = {person["id"]: person["label"] for person in people}
    for name, bytes in files.items():
        try:
            CHECKS.get(os.path.splitext(name)[1], lambda *_: None)(name, bytes, names, failures, labels)
        except (ValueError, csv.Error, ElementTree.ParseError) as error:
            failures.add(f"{name}: {error}")
    if shutil.which("dot"):
        missing = {name[:-4] for name in files if name.endswith(".dot")} - {
            name[:-4] for name in files if name.endswith(".svg")}
        for name in sorted(missing):
            failures.add(f"{name}.dot was not drawn")


def is_name(name):
    """Not what tables write for nothing, and with a visible character."""
    if name.strip().lower() in ("-", "na", "n/a", "nan", "null", "#n/a", "\\n") or name.strip() == "None":
        return False
    return any(unicodedata.category(mark)[0] != "Z" and not (mark.isspace() or mark in "\u200b\x85\ufeff") for mark in name)


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    program = os.path.abspath(sys.argv[2] if len(sys.argv) == 3 else ".build/release/waterline")
    with open(sys.argv[1], encoding="utf-8") as file:
        listed = list(dict.fromkeys(json.load(file)))
    names = [name for name in listed if is_name(name)]
    print(f"{len(listed)} texts, {len(names)} of them names")
    failures, kinds = Failures(), set()
    for start in range(0, len(names), BATCH):
        with tempfile.TemporaryDirectory() as folder:
            files = analysed(program, folder, names[start:start + BATCH], failures)
            kinds |= {re.sub(r"-p-[0-9]+", "", name) for name in files}
            check(files, names[start:start + BATCH], failures)
    for start in range(0, len(names), IN_SIGHT):
        with tempfile.TemporaryDirectory() as folder:
            inspected(program, folder, names[start:start + IN_SIGHT], failures)
    print("read: " + ", ".join(sorted(kinds)))
    for what, missing in failures.found.items():
        print("FAIL " + what + "".join(f"\n       {ascii(name)[:160]}" for name in missing))
    if not failures.found:
        print("ok   every name stands in every form")
    sys.exit(1 if failures.found else 0)


if __name__ == "__main__":
    main()
