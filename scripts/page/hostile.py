"""Writes a network whose names would run scripts where they are written without care: hostile.py FOLDER"""
import csv
import os
import sys

NAMES = [
    "<script>window.owned=1</script>", "\"><img src=x onerror=\"window.owned=1\">", "' onmouseover='window.owned=1",
    "]]><script>window.owned=1</script>", "--><script>window.owned=1</script>",
    "</script><script>window.owned=1</script>", "\u202eevil", "😀👩\u200d👩\u200d👧", "שלום עולם", "x", "=1+1", "{{7*7}}",
]
TEAMS = [
    "<b onclick=window.owned=1>Team", "\"quoted\" & <i>co", "]]>--> \u202edrawkcab",
    "A very long name of a team that nobody would fit into a circle however hard they tried",
]


def write(path, rows):
    with open(path, "w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows(rows)


folder = sys.argv[1]
people = [f"{name} {number}" for number in range(5) for name in NAMES]
ties = [
    [helper, people[(index * 3 + step) % len(people)], 1 + (index + step) % 9]
    for index, helper in enumerate(people) for step in [1, 2, 5, 7, 11, 20]]
write(os.path.join(folder, "edges.csv"), [["helper", "seeker", "weight"]] + ties)
write(
    os.path.join(folder, "roster.csv"),
    [["id", "name", "team"]] + [[name, name, TEAMS[index % len(TEAMS)]] for index, name in enumerate(people)])
