#!/usr/bin/env python3
"""Writes random networks with figures by networkx and igraph, for the reference tests to compare with.

    scripts/reference/random-networks.py FOLDER
    WATERLINE_REFERENCE=FOLDER swift test --filter ReferenceTests

Needs networkx, python-igraph and scipy from PyPI; says so and does nothing where they are missing.
"""
import json
import math
import pathlib
import random
import sys

try:
    import igraph
    import networkx
    import scipy  # networkx's effective_size needs it
except ImportError as missing:
    print(f"skipped: {missing.name} is not installed (networkx, python-igraph and scipy from PyPI are needed)")
    sys.exit(0)

# (nodes, ties, heaviest weight); the seed is the position.
SIZES = [(12, 30, 1), (30, 60, 3), (60, 240, 5), (120, 2000, 4), (200, 500, 12), (400, 3000, 9), (600, 1500, 40)]


def random_ties(seed, nodes, ties, heaviest):
    """{(helper, seeker): weight}: a third of the ties go to a fifth of the people; no loops."""
    source = random.Random(seed)
    weights = {}
    while len(weights) < ties:
        pair = (source.randrange(nodes), source.randrange(nodes // 5 if len(weights) % 3 == 0 else nodes))
        if pair[0] != pair[1]:
            weights[pair] = source.randint(1, heaviest)
    return weights


def none_if_nan(values):
    return [None if math.isnan(value) else value for value in values]


def figures(nodes, weights):
    directed = igraph.Graph(nodes, list(weights), directed=True)
    strengths = list(weights.values())
    mutual = {}
    for (one, other), weight in weights.items():
        pair = (min(one, other), max(one, other))
        mutual[pair] = mutual.get(pair, 0) + weight
    undirected = igraph.Graph(nodes, list(mutual), directed=False)
    graph = networkx.Graph()
    graph.add_nodes_from(range(nodes))
    graph.add_weighted_edges_from((one, other, weight) for (one, other), weight in mutual.items())
    # Without `nodes`, networkx divides by the wrong maxima (networkx#8905).
    effective = networkx.effective_size(graph, nodes=list(graph), weight="weight")
    return {
        "betweenness": directed.betweenness(directed=True),
        "betweennessUndirected": undirected.betweenness(directed=False),
        "betweennessByWeight": directed.betweenness(directed=True, weights=[1 / weight for weight in strengths]),
        "constraint": none_if_nan(undirected.constraint(weights=list(mutual.values()))),
        "effectiveSize": none_if_nan([effective[node] for node in range(nodes)]),
        "core": undirected.coreness(),
        "triangles": [networkx.triangles(graph, node) for node in range(nodes)],
        "clustering": none_if_nan(undirected.transitivity_local_undirected()),
        # Importance flows from seekers to helpers: against the ties.
        "pageRank": igraph.Graph(nodes, [(b, a) for a, b in weights], directed=True).pagerank(),
        "harmonic": [
            sum(1 / distance for distance in row if 0 < distance < math.inf) for row in directed.distances()
        ],
        "articulationPoints": sorted(undirected.articulation_points()),
        "bridges": sorted(sorted(undirected.es[edge].tuple) for edge in undirected.bridges()),
        "strongComponents": len(directed.connected_components(mode="strong")),
        "weakComponents": len(directed.connected_components(mode="weak")),
        "arcReciprocity": directed.reciprocity(),
        "transitivity": undirected.transitivity_undirected(),
    }


def main():
    if len(sys.argv) != 2:
        sys.exit("usage: random-networks.py FOLDER")
    networks = []
    for seed, (nodes, ties, heaviest) in enumerate(SIZES):
        weights = random_ties(seed, nodes, ties, heaviest)
        networks.append(
            {
                "nodes": nodes,
                "ties": [[one, other, weight] for (one, other), weight in weights.items()],
                "figures": figures(nodes, weights),
            }
        )
    target = pathlib.Path(sys.argv[1]) / "random.json"
    target.write_text(json.dumps(networks))
    print(f"{target}: {len(networks)} networks (networkx {networkx.__version__}, igraph {igraph.__version__})")


main()
