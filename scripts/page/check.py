"""Opens report.html as a reader would and checks that it keeps its promises.

check.py REPORT.html HOSTILE.html PICTURES
"""
import os
import subprocess
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import devtools

failures = []

# Texts that stand out too little from a plain background; those on the sea are held against its lightest water.
CONTRAST = """(() => {
  const parse = text => (text.match(/[\\d.]+/g) || []).map(Number);
  const part = value => { value /= 255; return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4; };
  const light = c => 0.2126 * part(c[0]) + 0.7152 * part(c[1]) + 0.0722 * part(c[2]);
  const ratio = (a, b) => { const [x, y] = [light(a), light(b)].sort((p, q) => q - p); return (x + 0.05) / (y + 0.05); };
  const sea = parse(getComputedStyle(document.querySelector(".wave")).fill);
  const under = element => {
    for (; element; element = element.parentElement) {
      if (element.classList.contains("sea")) return sea;
      const colour = parse(getComputedStyle(element).backgroundColor);
      if (colour.length === 3 || colour[3] === 1) return colour;
    }
    return [255, 255, 255];
  };
  const poor = [], walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), seen = new Set();
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || seen.has(element) || element.closest("svg, script, [hidden]")) continue;
    seen.add(element);
    const style = getComputedStyle(element), size = parseFloat(style.fontSize);
    const needed = size >= 24 || (size >= 18.66 && parseInt(style.fontWeight) >= 700) ? 3 : 4.5;
    const found = ratio(parse(style.color).slice(0, 3), under(element));
    if (found < needed) poor.push(element.tagName + "." + element.className + " " + found.toFixed(2) + " " + element.textContent.slice(0, 30));
  }
  return poor.slice(0, 5);
})()"""

# Words that are cut off or stand outside the page, other than in what scrolls.
CLIPPED = """(() => [...document.querySelectorAll("h1, h2, h3, p, li, dt, dd, summary, label, button")].filter(element => {
  if (element.closest(".scroll, .canvas, .wide, svg, [hidden], .skip, .plain")) return false;
  const box = element.getBoundingClientRect();
  const wide = element.scrollWidth > element.clientWidth + 2 && getComputedStyle(element).display !== "inline";
  return box.width > 0 && (box.right > innerWidth + 1 || box.left < -1 || wide);
}).map(element => element.tagName + " " + element.textContent.slice(0, 40)).slice(0, 5))()"""

# Words of the iceberg that reach beyond its sides.
OUTSIDE = """(() => [...document.querySelectorAll(".ice")].flatMap(ice => {
  const edge = ice.querySelector(".edge");
  return [...ice.querySelectorAll("text")].filter(text => {
    const box = text.getBBox();
    return [[box.x, box.y + box.height / 2], [box.x + box.width, box.y + box.height / 2]].some(([x, y]) => {
      const point = ice.createSVGPoint();
      [point.x, point.y] = [x, y];
      return !edge.isPointInFill(point);
    });
  }).map(text => text.textContent);
}))()"""


def check(claim, truth, detail=""):
    print(("ok   " if truth else "FAIL ") + claim + ("" if truth or detail == "" else f": {detail}"))
    if not truth:
        failures.append(claim)


def silent(browser, what):
    asked = [url for url in browser.requests if not url.startswith("file://")]
    check(f"{what}: one file read, nothing asked of any network", not asked and len(browser.requests) == 1, browser.requests)
    check(f"{what}: no error in the console", not browser.complaints, browser.complaints)


def tables(browser):
    column = ("[...document.querySelectorAll('#people-table tbody tr')]"
              ".map(row => row.cells[3].textContent.replace(/,/g, '')).map(Number)")
    head = "document.querySelectorAll('#people-table thead th')[3]"
    for order, reverse in [("descending", True), ("ascending", False)]:
        browser.value(f"{head}.querySelector('button').click()")
        values = browser.value(column)
        check(f"a click on a column sorts it, {order}", len(values) > 1 and values == sorted(values, reverse=reverse))
        check(f"the order is told to screen readers, {order}", browser.value(f"{head}.getAttribute('aria-sort')") == order)
    name = browser.value("document.querySelector('#people-table tbody th').textContent")
    browser.value(f"""(() => {{ const box = document.querySelector('#people-table-search'); box.value = {name!r};
        box.dispatchEvent(new Event('input')); }})()""")
    time.sleep(0.4)
    shown = browser.value("[...document.querySelectorAll('#people-table tbody tr')].filter(row => !row.hidden)"
                          ".map(row => row.cells[0].textContent)")
    check("a search leaves the rows that fit", shown == [name], shown)
    told = browser.value("document.querySelector('#people-table-search').parentNode.querySelector('output').textContent")
    check("a search says how many rows fit", told.startswith("1 of "), told)


def map_of_teams(browser):
    lines = "[...document.querySelectorAll('.tie')].filter(tie => getComputedStyle(tie).display !== 'none').length"
    slide = ("(() => {{ const slider = document.querySelector('figure.map input'); slider.value = slider.{0};"
             " slider.dispatchEvent(new Event('input')); }})()")
    first = browser.value(lines)
    browser.value(slide.format("min"))
    every = browser.value(lines)
    browser.value(slide.format("max"))
    few = browser.value(lines)
    check("the slider hides and shows lines", few < first < every, (few, first, every))
    browser.value(slide.format("min"))
    browser.value("document.querySelector('.team').focus()")
    browser.key("Enter", 13, "\r")
    told = browser.value("document.querySelector('.told').textContent")
    check("a team chosen with the keyboard is told in words", "gives most to" in told, told)
    dim = browser.value("[...document.querySelectorAll('.tie:not(.on)')]"
                        ".every(tie => parseFloat(getComputedStyle(tie).opacity) < 0.2)")
    on = browser.value("document.querySelectorAll('.tie.on').length")
    check("only the lines of the chosen team stand out", dim and 0 < on < every, on)
    browser.key("Escape", 27)
    check("Escape lets go of it", browser.value("document.querySelector('.told').textContent") == "")
    team = "document.querySelectorAll('.team')[1]"
    click = team + ".dispatchEvent(new MouseEvent('click', {bubbles: true}))"
    browser.value(click)
    check("a click chooses a team", browser.value(team + ".getAttribute('aria-pressed')") == "true")
    browser.value(click)
    box = "document.querySelector('svg.teams').getAttribute('viewBox')"
    whole = browser.value(box)
    browser.value("document.querySelector('[data-zoom=in]').click()")
    near = browser.value(box)
    browser.value("[...document.querySelectorAll('.team')].pop().focus()")
    seen = browser.value("""(() => { const picture = document.querySelector('svg.teams').getBoundingClientRect();
        const team = document.activeElement.querySelector('circle, ellipse').getBoundingClientRect();
        return Math.hypot(team.x + team.width / 2 - picture.x - picture.width / 2,
            team.y + team.height / 2 - picture.y - picture.height / 2); })()""")
    check("a team that has the focus stands in the middle of a map drawn nearer", seen < 40, seen)
    browser.value("document.querySelector('[data-zoom=whole]').click()")
    check("the buttons zoom, and go back", near != whole and browser.value(box) == whole)


def sizes(browser, page, pictures):
    for width in [1920, 1280, 768, 360]:
        for light in ["light", "dark"]:
            browser.open(page, width, 900, dark=light == "dark", reduced=True)
            what = f"{width} px, {light}"
            check(f"{what}: nothing wider than the page", browser.value("document.documentElement.scrollWidth") <= width)
            for claim, script in [
                    ("no words cut off", CLIPPED), ("words of the iceberg stay inside it", OUTSIDE),
                    ("contrast after WCAG 2.2 AA", CONTRAST)]:
                found = browser.value(script)
                check(f"{what}: {claim}", not found, found)
            browser.picture(os.path.join(pictures, f"page-{width}-{light}.png"), width=width)
    browser.open(page, 1280, 800)
    first = browser.value("document.querySelector('.digest, .sea p').getBoundingClientRect().top")
    check("what stands out is on the first screen", first < 800, first)


def without_scripts(browser, page, pictures):
    browser.open(page, scripts=False)
    browser.picture(os.path.join(pictures, "page-no-script.png"), width=1280)
    root = browser.call("DOM.getDocument")["root"]["nodeId"]

    def found(selector):
        return browser.call("DOM.querySelectorAll", nodeId=root, selector=selector)["nodeIds"]

    check("without scripts the controls stay away", found(".tools[hidden]") and not found("input[type=search], th button"))
    check("without scripts all rows are there", len(found("#people-table tbody tr")) > 1)


def defended(browser, page, folder):
    """A script put into the page from outside must not run, and this check must see that it was tried."""
    with open(page, encoding="utf-8") as file:
        text = file.read()
    planted = os.path.join(folder, "planted.html")
    with open(planted, "w", encoding="utf-8") as file:
        file.write(text.replace("</main>", "<script>window.owned = 1</script>"
                                "<img src='https://example.invalid/x' onerror='window.owned = 1'></main>"))
    browser.open(planted)
    time.sleep(0.5)
    check("a planted script does not run", browser.value("window.owned === undefined"))
    check("a planted script is noticed by this check", any("Content Security Policy" in text for text in browser.complaints))
    os.remove(planted)


def paper(browser, page, pictures):
    browser.open(page)
    file = os.path.join(pictures, "page.pdf")
    browser.paper(file)
    check("the page prints", os.path.getsize(file) > 20_000)
    try:
        subprocess.run(["pdftoppm", "-r", "60", "-png", file, os.path.join(pictures, "paper")], check=True)
    except FileNotFoundError:
        print("skip no pdftoppm: page.pdf was not turned into pictures")


def main(page, hostile, pictures):
    os.makedirs(pictures, exist_ok=True)
    browser = devtools.Browser()
    try:
        browser.open(page)
        silent(browser, "sample")
        tables(browser)
        map_of_teams(browser)
        silent(browser, "sample after use")
        browser.open(hostile)
        time.sleep(0.5)
        silent(browser, "hostile names")
        check("hostile names do not run", browser.value(
            "window.owned === undefined && document.querySelectorAll('script').length === 1"))
        check("hostile names make no elements", browser.value("document.querySelectorAll('main img, main i, main b').length") == 0)
        check("hostile names are shown", "<script>window.owned=1</script>" in browser.value(
            "document.querySelector('#people').textContent"))
        sizes(browser, page, pictures)
        without_scripts(browser, page, pictures)
        defended(browser, page, pictures)
        paper(browser, page, pictures)
    finally:
        browser.close()
    print(f"{len(failures)} failed; pictures in {pictures}")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:4]) if len(sys.argv) == 4 else __doc__)
