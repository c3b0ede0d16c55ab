#!/usr/bin/env python3
"""Draws the pictures of the article "A consultant's walk", and the map beside the sample company, anew.

walk-pictures.py [WATERLINE]     WATERLINE is the program, .build/release/waterline when not given; needs Graphviz
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile

HOME = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
RESOURCES = os.path.join(HOME, "Sources/waterline/waterline.docc/Resources")
SIZE = (640, 720)
SURFACE = 262


def pictures_of_page(page):
    """The two parts of the iceberg, with their sentences for those who hear them."""
    found = re.findall(r'<svg class="ice (tip|base)"[^>]*aria-label="([^"]*)">(.*?)</svg>', page, re.S)
    return {name: (label, body) for name, label, body in found}


def style_of_page(page):
    """The page's rules for the iceberg in light colours, for programs that know no variables."""
    style = page[page.index("<style>"):page.index("</style>")].split("@media (prefers-color-scheme: dark)")
    variables = dict(re.findall(r"(--[a-z-]+): ([^;]+);", style[0]))
    rules = re.findall(r"^\s*(\.(?:ice|tip|base) .*)$", style[1], re.M)
    text = "\n".join(rule for rule in rules if "var(--ice)" not in rule)
    text = re.sub(r"--ice: (#[0-9a-f]+);", r"fill: \1; stroke: \1; stroke-width: .7;", text)
    return re.sub(r"var\((--[a-z-]+)\)", lambda found: variables[found.group(1)], text), variables


def iceberg(page):
    parts, (style, colours) = pictures_of_page(page), style_of_page(page)
    place = (SIZE[0] - 520) // 2
    words = f"{parts['tip'][0]}. {parts['base'][0]}."
    waves = "q20 -7 40 0t40 0" * (SIZE[0] // 80)
    return f"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIZE[0]} {SIZE[1]}" role="img" aria-label="{words}">
<style>{style}
.side {{ font: 600 14px {colours["--sans"]}; }}</style>
<defs><linearGradient id="sea" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="{colours["--sea-top"]}"/>\
<stop offset=".4" stop-color="{colours["--sea-mid"]}"/><stop offset="1" stop-color="{colours["--sea-low"]}"/></linearGradient></defs>
<rect width="{SIZE[0]}" height="{SIZE[1]}" fill="{colours["--paper"]}"/>
<path d="M0 {SURFACE - 4}{waves}V{SIZE[1]}H0Z" fill="url(#sea)"/>
<g class="ice tip" transform="translate({place} {SURFACE - 238})">{parts["tip"][1]}</g>
<g class="ice base" transform="translate({place} {SURFACE})">{parts["base"][1]}</g>
<text class="side" x="16" y="{SURFACE - 16}" fill="{colours["--soft"]}">in sight</text>
<text class="side" x="16" y="{SURFACE + 28}" fill="#d8e9f2">below</text>
</svg>
"""


def main():
    program = os.path.abspath(sys.argv[1]) if len(sys.argv) == 2 else os.path.join(HOME, ".build/release/waterline")
    if len(sys.argv) > 2 or not os.access(program, os.X_OK) or not shutil.which("dot"):
        sys.exit(__doc__)
    sample = os.path.join(HOME, "SampleData")
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            [program, "analyze", f"{sample}/harbour-slack.zip", "--roster", f"{sample}/harbour-roster.csv", "-q",
             "-o", f"{folder}/report"] + [word for form in ("page", "teams", "brokers") for word in ("-f", form)],
            check=True)
        for name in ("teams", "brokers"):
            shutil.copyfile(f"{folder}/report/{name}.svg", f"{RESOURCES}/harbour-{name}.svg")
        shutil.copyfile(f"{folder}/report/teams.svg", f"{sample}/harbour-teams.svg")
        with open(f"{folder}/report/report.html", encoding="utf-8") as file:
            drawing = iceberg(file.read())
    with open(f"{RESOURCES}/harbour-iceberg.svg", "w", encoding="utf-8") as file:
        file.write(drawing)
    for name in ("teams", "iceberg", "brokers"):
        print(f"{RESOURCES}/harbour-{name}.svg")


if __name__ == "__main__":
    main()
