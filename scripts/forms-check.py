#!/usr/bin/env python3
"""Reads the machine forms with the programs they are made for and compares what these count with analysis.json.

forms-check.py FOLDER      FOLDER holds analysis.json and the outputs graphml, gexf, pajek, node-link, evidence, grafana,
                           and perhaps tables
"""
import csv
import inspect
import json
import os
import shutil
import subprocess
import sys

folder = sys.argv[1] if len(sys.argv) == 2 else sys.exit(__doc__)
failed = False


def path(name):
    return os.path.join(folder, name)


def load(name):
    with open(path(name), encoding="utf-8") as file:
        return json.load(file)


analysis = load("analysis.json")
teams_only = analysis["privacy"]["mode"] == "aggregate"
ties = analysis["teamTies"] if teams_only else analysis["ties"]
expected = (
    len(analysis["teams"] if teams_only else analysis["people"]), len(ties), round(sum(tie["weight"] for tie in ties), 6))


def compare(what, nodes, edges, weight):
    global failed
    found = (nodes, edges, round(weight, 6))
    failed |= found != expected
    print(f"{'ok  ' if found == expected else 'FAIL'} {what}: {found[0]} nodes, {found[1]} ties, weight {found[2]:g}")


def by_networkx():
    try:
        import networkx
    except ImportError:
        return print("skip networkx is not installed")

    def weigh(what, graph):
        compare("networkx " + what, graph.number_of_nodes(), graph.number_of_edges(),
                sum(weight for _, _, weight in graph.edges(data="weight")))

    def node_link(data):
        key = "edges" if "edges" in inspect.signature(networkx.node_link_graph).parameters else "link"
        return networkx.node_link_graph(data, **{key: "edges"})

    weigh("network.graphml", networkx.read_graphml(path("network.graphml")))
    weigh("network.gexf", networkx.read_gexf(path("network.gexf"), version="1.3"))
    weigh("network.net", networkx.read_pajek(path("network.net")))
    weigh("network.json", node_link(load("network.json")))


def by_igraph():
    try:
        import igraph
    except ImportError:
        return print("skip igraph is not installed")
    for name, read in [("network.graphml", igraph.Graph.Read_GraphML), ("network.net", igraph.Graph.Read_Pajek)]:
        graph = read(path(name))
        compare("igraph " + name, graph.vcount(), graph.ecount(), sum(graph.es["weight"]))


def by_r():
    count = ("if (!requireNamespace('igraph', quietly = TRUE)) quit(status = 3);"
             "graph <- igraph::read_graph(commandArgs(TRUE)[1], format = commandArgs(TRUE)[2]);"
             "cat(igraph::vcount(graph), igraph::ecount(graph), format(sum(igraph::E(graph)$weight), digits = 15))")
    if shutil.which("Rscript") is None:
        return print("skip R is not installed")
    for name, form in [("network.graphml", "graphml"), ("network.net", "pajek")]:
        run = subprocess.run(["Rscript", "-e", count, path(name), form], capture_output=True, text=True)
        if run.returncode == 3:
            return print("skip R's igraph is not installed")
        if run.returncode != 0:
            sys.exit(f"R, {name}: {run.stderr}")
        nodes, edges, weight = run.stdout.split()
        compare("R " + name, int(nodes), int(edges), float(weight))


def by_rows():
    def rows(name):
        with open(path(name), encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    nodes, edges = rows("grafana-nodes.csv"), rows("grafana-edges.csv")
    compare("grafana csv", len(nodes), len(edges), sum(float(edge["mainStat"]) for edge in edges))
    nodes, edges = load("grafana-nodes.json"), load("grafana-edges.json")
    compare("grafana json", len(nodes), len(edges), sum(edge["mainStat"] for edge in edges))
    if teams_only:
        return
    if os.path.exists(path("ties.csv")):
        directed = [tie for tie in rows("ties.csv") if tie["type"] == "Directed" and tie["source"] != tie["target"]]
        compare("people.csv, ties.csv", len({person["id"] for person in rows("people.csv")}), len(directed),
                sum(float(tie["weight"]) for tie in directed))
    with open(path("evidence.jsonl"), encoding="utf-8") as file:
        acts = sum(1 for line in file if json.loads(line)["rule"])
    listed = sum(len(tie["evidence"]) for tie in ties)
    global failed
    failed |= acts != listed
    print(f"{'ok  ' if acts == listed else 'FAIL'} evidence.jsonl: {acts} acts of {listed}")


by_networkx()
by_igraph()
by_r()
by_rows()
sys.exit(1 if failed else 0)
