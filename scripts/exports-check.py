#!/usr/bin/env python3
"""Counts messages, writers and spaces of sample exports in a few lines of Python each, and compares what 'inspect' says.

exports-check.py FOLDER [WATERLINE]      FOLDER holds the samples, one folder a platform; WATERLINE is the program

What is missing is skipped with a word. The exit code is 1 when a count differs.
"""
import csv
import glob
import json
import os
import re
import shutil
import struct
import subprocess
import sys
import xml.etree.ElementTree
import zipfile

if not 2 <= len(sys.argv) <= 3:
    sys.exit(__doc__)
folder = sys.argv[1]
program = sys.argv[2] if len(sys.argv) == 3 else shutil.which("waterline") or ".build/release/waterline"
if not os.path.isdir(folder):
    sys.exit(print(f"skip {folder} is not there: no export was counted") or 0)
if not os.path.exists(program):
    sys.exit(print(f"skip {program} is not there: build it with 'swift build -c release'") or 0)
failed = False


def inspect(path):
    """What the program found: messages, spaces, writers that are no bots, ties; None for what it does not know."""
    run = subprocess.run(
        [program, "inspect", path, "--direct-messages", "--private-channels"], capture_output=True, text=True)
    if run.returncode != 0:
        return None
    text = " ".join(run.stdout.split())
    number = lambda pattern: int((re.search(pattern, text) or [0, "0"])[1].replace(",", ""))
    return {
        "messages": number(r"([\d,]+) messages? in [\d,]+ spaces?"), "spaces": number(r"messages? in ([\d,]+) spaces?"),
        "people": number(r"People: [\d,]+ seen, ([\d,]+) wrote"), "ties": number(r"([\d,]+) ready-made tie"),
    }


def compare(name, *counted):
    """Compares the counts of one sample; `counted` are dictionaries whose numbers or sets are put together."""
    global failed
    path = os.path.join(folder, name)
    if not os.path.exists(path):
        return print(f"skip {name}: not there")
    found = inspect(path)
    if found is None:
        return print(f"skip {name}: this program does not know it")
    expected = {key: value if isinstance(value, int) else len(value) for key, value in counted[0](path).items()}
    wrong = {key for key, value in expected.items() if found[key] != value}
    failed |= bool(wrong)
    told = ", ".join(f"{value:,} {key}" + (f" (found {found[key]:,})" if key in wrong else "") for key, value in expected.items())
    print(f"{'FAIL' if wrong else 'ok  '} {name}: {told}")


def load(path):
    with open(path, encoding="utf-8-sig") as file:
        text = file.read()
    try:
        return json.loads(text)
    except json.JSONDecodeError:
        return [json.loads(line) for line in text.splitlines() if line.strip()]


def files(path, pattern):
    return sorted(glob.glob(os.path.join(path, "**", pattern), recursive=True)) if os.path.isdir(path) else [path]


def counts(rows):
    """Of (writer, space) pairs; a writer that is None wrote but is nobody's."""
    rows = list(rows)
    return {
        "messages": len(rows), "people": {who for who, _ in rows if who is not None}, "spaces": {place for _, place in rows},
    }


def slack(path):
    """Day files of one ZIP."""
    with zipfile.ZipFile(path) as archive:
        names = [name for name in archive.namelist() if re.search(r"\d{4}-\d\d-\d\d\.json$", name)]
        users = json.loads(archive.read(next(name for name in archive.namelist() if name.endswith("users.json"))))
        bots = {user["id"] for user in users if user.get("is_bot")} | {"USLACKBOT"}
        human = {None, "file_share", "thread_broadcast", "me_message", "file_comment"}
        rows, spaces = [], {os.path.dirname(name) for name in names}
        for name in names:
            for message in json.loads(archive.read(name)):
                if message.get("type") != "message" or message.get("subtype") not in human | {"bot_message"}:
                    continue
                who = message.get("user") or (message.get("comment") or {}).get("user")
                rows.append((None if message.get("subtype") == "bot_message" or who in bots else who, os.path.dirname(name)))
    return {**counts(rows), "spaces": spaces}


def discovery(path):
    rows = []
    for name in files(path, "*.*json"):
        page = load(name)
        channel = page.get("channel") if isinstance(page, dict) else None
        for message in page.get("messages", []) if isinstance(page, dict) else page:
            if message.get("type") != "message" or not message.get("ts") or message.get("subtype") not in (None, "bot_message"):
                continue
            if not {"user", "bot_id", "channel_id", "channel", "text", "blocks", "files"} & {k for k in message}:
                continue
            place = message.get("channel_id") or message.get("channel") or channel or os.path.basename(name)
            rows.append((message.get("user") if message.get("subtype") is None else None, place))
    return counts(rows)


def mattermost(path):
    rows, notice = [], re.compile(r"^(joined|left) the (channel|team)\.$")
    for line in load(path):
        post = line.get("post") or line.get("direct_post")
        if line["type"] not in ("post", "direct_post"):
            continue
        place = (post.get("team"), post.get("channel")) if "post" in line else tuple(sorted(post["channel_members"]))
        for message in [post] + (post.get("replies") or []):
            own = message["message"].removeprefix(message["user"]).strip()
            if (message.get("type") or "").startswith("system_") or own != message["message"] and notice.match(own):
                continue
            rows.append((message["user"], place))
    return counts(rows)


def compliance(path):
    if path.endswith(".zip"):
        with zipfile.ZipFile(path) as archive:
            text = archive.read("posts.csv").decode()
    else:
        text = open(path, newline="", encoding="utf-8").read()
    rows = csv.DictReader(text.splitlines(keepends=True))
    return counts((row["Username"], row["Channel Id"]) for row in rows if row["Post Type"] == "message")


def bson(data):
    """The documents of a dump, as far as the numbers here need them."""
    def document(place):
        end, place, found = place + struct.unpack_from("<i", data, place)[0] - 1, place + 4, {}
        while place < end:
            kind, place = data[place], place + 1
            stop = data.index(0, place)
            name, place = data[place:stop].decode(), stop + 1
            length = struct.unpack_from("<i", data, place)[0] if place + 4 <= len(data) else 0
            if kind in (2, 13, 14):
                found[name], place = data[place + 4:place + 3 + length].decode(), place + 4 + length
            elif kind in (3, 4):
                found[name], place = document(place)
            elif kind == 5:
                place += 5 + length
            elif kind == 8:
                found[name], place = data[place] == 1, place + 1
            else:
                place += {1: 8, 7: 12, 9: 8, 10: 0, 16: 4, 17: 8, 18: 8}[kind]
        return found, end + 1
    place = 0
    while place < len(data):
        found, place = document(place)
        yield found


def rocket_chat(path):
    messages, bots = [], set()
    for name in files(path, "*.bson"):
        documents = list(bson(open(name, "rb").read()))
        messages += [document for document in documents if {"rid", "msg", "u"} <= set(document)]
        bots |= {document["_id"] for document in documents if document.get("type") in ("bot", "app") and "username" in document}
    for name in files(path, "*history.json"):
        messages += load(name)["messages"]
    return counts((None if m["u"]["_id"] in bots else m["u"]["_id"], m["rid"]) for m in messages if "t" not in m)


def teams(path):
    rows = []

    def look(value):
        if isinstance(value, list):
            for element in value:
                look(element)
        elif isinstance(value, dict):
            small = {key[0].lower() + key[1:]: inner for key, inner in value.items() if key}
            if "messageType" in small and "createdDateTime" in small:
                take(small)
                look(small.get("replies") or [])
            else:
                look(small.get("value") or [])

    def take(message):
        if message["messageType"] != "message" or message.get("deletedDateTime"):
            return
        lower = lambda value: {key[0].lower() + key[1:]: inner for key, inner in (value or {}).items() if key}
        user = lower(lower(message.get("from")).get("user"))
        place = lower(message.get("channelIdentity")).get("channelId") or message.get("chatId")
        rows.append((user.get("id"), place))

    for name in files(path, "*.json"):
        look(load(name))
    return counts(rows)


def data_connect(path):
    lines = [line for name in files(path, "*.json") for line in load(name)]
    return {"messages": len(lines), "people": {
        (line["From"]["EmailAddress"].get("Address") or line["From"]["EmailAddress"]["Name"]).lower() for line in lines}}


def discord(path):
    rows = []
    for name in files(path, "*.json"):
        page = load(name)
        for message in page["messages"]:
            if message["type"] in ("Default", "Reply", "ChatInputCommand", "20", "23"):
                rows.append((None if message["author"]["isBot"] else message["author"]["id"], page["channel"]["id"]))
    return counts(rows)


def zulip(path):
    rows, page = [], load(os.path.join(path, "realm.json"))
    bots = {user["id"] for user in page["zerver_userprofile"] if user.get("is_bot")}
    bots |= {user["id"] for user in page.get("zerver_userprofile_crossrealm", [])}
    for name in files(path, "messages-*.json"):
        rows += [(None if m["sender"] in bots else m["sender"], m["recipient"]) for m in load(name)["zerver_message"]]
    return {**counts(rows), "spaces": {place for _, place in rows}}


def ties(path):
    with open(os.path.join(path, "p2p_data.csv"), encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    ends = ("PrimaryCollaborator_PersonId", "SecondaryCollaborator_PersonId")
    return {"ties": sum(1 for row in rows if row[ends[0]] and row[ends[1]] and row[ends[0]] != row[ends[1]])}


def stack_exchange(path):
    rows = lambda name: xml.etree.ElementTree.parse(os.path.join(path, "data", name)).getroot()
    posts = [row for row in rows("Posts.xml") if row.get("PostTypeId") in ("1", "2")]
    return {"messages": len(posts) + len(rows("Comments.xml"))}


for name in ("slack-fixtures/test_slack_importer.zip", "slack-fixtures/test_unicode_slack_importer.zip", "slack-viewer/testarchive.zip"):
    compare(name, slack)
for form in ("original", "sanitized"):
    compare(f"slack-discovery-ndjson/slack-discovery-bulk/example-bulk/{form}", discovery)
    compare(f"slack-discovery-ndjson/slack-discovery-api/example-api-responses/{form}", discovery)
for name in ("export.json", "guestExport.json", "direct_channel_export.json"):
    compare(f"mattermost/{name}", mattermost)
compare("mattermost/compliance/posts.csv", compliance)
compare("mattermost/compliance/csv_export.zip", compliance)
compare("rocketchat", rocket_chat)
compare("teams-graph", teams)
compare("teams-pascalcase-export", teams)
compare("teams-dataconnect", data_connect)
compare("discord-json", discord)
compare("zulip", zulip)
compare("viva-insights", ties)
compare("stackexchange", stack_exchange)
sys.exit(1 if failed else 0)
