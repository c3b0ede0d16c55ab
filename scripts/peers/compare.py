"""Runs other programs and Waterline side by side on the same files and graphs and prints Markdown tables of ratios.

usage: compare.py --bench PATH --work DIR [--rounds N] [--only ingest|passes|WORK] [--messages N]

Rounds are interleaved: each program once, then each again; medians are shown. A program whose first run takes longer
than --patience seconds runs once. Results must agree: pairs and weights of who replied to whom, and one value a node.
A ratio is the other program's cost over Waterline's: above 1, Waterline is faster.
"""
import argparse
import datetime
import importlib.metadata
import json
import math
import os
import platform
import statistics
import subprocess
import sys
import zlib
from dataclasses import dataclass, field

HERE = os.path.dirname(os.path.abspath(__file__))
PACKAGES = ["duckdb", "polars", "pysimdjson", "orjson", "igraph", "networkit", "numpy"]
OURS = "waterline"
SAMPLE = 256


@dataclass
class Work:
    name: str
    title: str
    # Name of the export's form, or of the graph as (people, ties).
    subject: object
    # Other program to the ratio that is wanted, or None.
    peers: dict
    # Nodes that others start from where all would take hours; their cost is then multiplied up.
    sources: int = 0
    # Largest relative difference at which values agree.
    tolerance: float = 1e-9

    @property
    def is_ingest(self):
        return isinstance(self.subject, str)


def works(messages):
    small, middle, large = (5_000, 150_000), (50_000, 1_500_000), (200_000, 6_000_000)
    both = {"igraph": None, "networkit": None}
    return [
        Work("jsonl", "JSON Lines", "jsonl", {"duckdb": 2.5, "polars": None}),
        Work("slack-folder", "Slack folder", "slack-folder", {"pysimdjson": 4, "orjson": None, "duckdb": 8}),
        Work("slack-zip", "Slack ZIP (inflating alone)", "slack-zip", {"inflate": 0.9}),
        Work("csv", "CSV", "csv", {"duckdb": 2.5, "polars": 2.5}),
        Work("betweenness", "betweenness", small, {"igraph": 10, "networkit": 10}),
        Work("betweenness", "betweenness", middle, {"igraph": 10, "networkit": 10}, sources=SAMPLE),
        Work("betweenness-weighted", "betweenness, lengths 1/w", small, {"igraph": 3, "networkit": 3}),
        Work("betweenness-weighted", "betweenness, lengths 1/w", middle, {"igraph": 3, "networkit": 3}, sources=SAMPLE),
        Work("constraint", "constraint", large, {"igraph": 2}),
        Work("triangles", "triangles and clustering", large, {"igraph": 2, "networkit": 2}),
        Work("pagerank", "PageRank", large, {"igraph": 2, "networkit": 2}),
        Work("articulation", "articulation points", large, {"igraph": 2, "networkit": 2}),
        Work("core", "k-core", large, {"igraph": 2, "networkit": 2}),
        Work("scc", "strong components", large, {"igraph": 2, "networkit": 2}),
        Work("leiden", "Leiden, modularity", middle, {"igraph": 1.5, "networkit": 1.5}),
    ]


@dataclass
class Runs:
    figures: list = field(default_factory=list)
    output: str = ""

    def median(self, name):
        return statistics.median(run[name] for run in self.figures)

    def spread(self):
        walls = [run["wall"] for run in self.figures]
        return max(walls) / min(walls) - 1 if min(walls) > 0 else 0


class Comparison:
    def __init__(self, options):
        self.options = options
        self.threads = str(options.threads)
        self.environment = dict(
            os.environ, BENCH_THREADS=self.threads, POLARS_MAX_THREADS=self.threads, OMP_NUM_THREADS=self.threads)

    def call(self, arguments):
        result = subprocess.run(arguments, env=self.environment, stdout=subprocess.PIPE, check=True, text=True)
        return result.stdout.strip().splitlines()[-1] if result.stdout.strip() else ""

    def subject(self, work):
        """Path of the file that the work is done on, made unless it is there."""
        if work.is_ingest:
            messages = self.options.messages if work.name != "csv" else int(self.options.messages * 0.85)
            return self.call([self.options.bench, "export", "--form", work.subject, "--messages", str(messages),
                              "--people", "5000", "--output", self.options.work])
        people, ties = work.subject
        path = os.path.join(self.options.work, f"graph-{people}-{ties}.csv")
        if not os.path.exists(path):
            self.call([self.options.bench, "graph", "--people", str(people), "--ties", str(ties), "-o", path])
        return path

    def command(self, work, program, path, output):
        if program == OURS:
            words = ["ingest-once", path] if work.is_ingest else ["pass-once", work.name, path, "-o", output]
            return [self.options.bench, *words, "--threads", self.threads]
        if work.is_ingest:
            return [sys.executable, os.path.join(HERE, "ingest.py"), program, work.subject, path]
        sources = ["--sources", str(work.sources)] if work.sources else []
        return [sys.executable, os.path.join(HERE, "passes.py"), program, work.name, path, "--output", output, *sources]

    def run(self, work):
        """All programs on one piece of work, round by round; Waterline first."""
        path = self.subject(work)
        programs = {program: Runs(output=os.path.join(self.options.work, f"values-{program}.txt"))
                    for program in [OURS, *work.peers]}
        for round in range(self.options.rounds):
            for program, runs in programs.items():
                if round and runs.figures[0]["wall"] > self.options.patience:
                    continue
                print(f"{work.title} {work.subject}: {program}, round {round + 1}", file=sys.stderr, flush=True)
                figures = json.loads(self.call(self.command(work, program, path, runs.output)))
                if work.sources and program != OURS:
                    for name in ("wall", "cpu"):
                        figures[name] *= work.subject[0] / work.sources
                runs.figures.append(figures)
        return programs


def largest_difference(one, other):
    """Of two files with a value a line: relative to the larger value, undefined on both sides being equal."""
    with open(one) as left, open(other) as right:
        pairs = [(float(a), float(b)) for a, b in zip(left, right, strict=True)]
    return max(0 if a == b or (math.isnan(a) and math.isnan(b)) else abs(a - b) / max(abs(a), abs(b))
               for a, b in pairs)


def agreement(work, program, runs, ours):
    """Whether a peer found the same, in words; None where there is nothing to compare."""
    if program in (OURS, "inflate") or work.sources:
        return None
    mine, theirs = ours.figures[0], runs.figures[0]
    if work.is_ingest:
        same = (mine["pairs"], mine["weight"]) == (theirs["pairs"], theirs["weight"])
        return f"yes: {int(mine['pairs']):,} pairs, weight {int(mine['weight']):,}" if same else "NO"
    if work.name == "leiden":
        return f"quality {theirs['quality']:.4f} against {mine['quality']:.4f}"
    if work.name == "scc":
        with open(ours.output) as values:
            components = len(set(values))
        return f"yes: {components:,} components" if components == theirs["components"] else "NO"
    difference = largest_difference(ours.output, runs.output)
    return f"{'yes' if difference <= work.tolerance else 'NO'}: to {difference:.0e}"


def row(work, program, runs, ours):
    wall, cpu = runs.median("wall"), runs.median("cpu")
    ratios = [wall / ours.median("wall"), cpu / ours.median("cpu")]
    wanted = work.peers.get(program)
    cells = [f"{wall:,.3g}", f"{runs.spread():.0%}" if len(runs.figures) > 1 else "one run", f"{cpu:,.3g}",
             f"{runs.median('rss') / 1e6:,.0f}"]
    if program == OURS:
        return [work.title, size(work), OURS, *cells, "", "", "", ""]
    name = program + (f", from {work.sources} nodes" if work.sources else "")
    verdict = f"{wanted}×" if wanted else ""
    return ["", "", name, *cells, *(f"{ratio:.2f}×" for ratio in ratios), verdict,
            agreement(work, program, runs, ours) or ""]


def size(work):
    return "" if work.is_ingest else "/".join(f"{number:,}" for number in work.subject)


def machine(options):
    model = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")),
                 platform.processor()) if os.path.exists("/proc/cpuinfo") else platform.processor()
    versions = ", ".join(f"{name} {importlib.metadata.version(name)}" for name in PACKAGES)
    swift = subprocess.run(["swift", "--version"], capture_output=True, text=True).stdout.splitlines()
    load = " ".join(f"{value:.1f}" for value in os.getloadavg())
    return [f"Date: {datetime.date.today()}. Machine: {model}, {os.cpu_count()} processors, {platform.platform()}; "
            f"load {load} at the start. {options.threads} threads for every program that can use them (igraph, "
            "pysimdjson and orjson cannot).",
            f"Versions: {versions}, zlib {zlib.ZLIB_RUNTIME_VERSION}, Python {platform.python_version()}; "
            f"{swift[0] if swift else 'Swift not found'}.",
            f"Medians of up to {options.rounds} interleaved rounds, file cache warm; a program that takes more than "
            f"{options.patience} s runs once. A ratio is the other program's cost over Waterline's. Waterline's time "
            "with exports runs to the finished help network, the others' to the sums of who replied to whom. With "
            "'from N nodes' a program was timed on N random sources and its time multiplied up."]


HEADINGS = ["work", "people/ties", "program", "wall s", "spread", "CPU s", "peak MB", "ratio, wall", "ratio, CPU",
            "wanted", "agrees"]


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("--bench", required=True)
    parser.add_argument("--work", required=True)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--messages", type=int, default=2_000_000)
    parser.add_argument("--patience", type=float, default=60)
    parser.add_argument("--only")
    options = parser.parse_args()
    chosen = [work for work in works(options.messages)
              if options.only in (None, work.name, "ingest" if work.is_ingest else "passes")]
    print("\n\n".join(machine(options)) + "\n")
    print("| " + " | ".join(HEADINGS) + " |\n|" + "---|" * len(HEADINGS), flush=True)
    comparison = Comparison(options)
    disagreements = 0
    for work in chosen:
        programs = comparison.run(work)
        for program, runs in programs.items():
            cells = row(work, program, runs, programs[OURS])
            disagreements += cells[-1].startswith("NO")
            print("| " + " | ".join(cells) + " |", flush=True)
    if disagreements:
        sys.exit(f"{disagreements} results do not agree")


main()
