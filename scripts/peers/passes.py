"""Runs one pass of one graph library over an edge list `source,target,weight` and prints one JSON line.

usage: passes.py igraph|networkit PASS GRAPH [--sources N] [--output FILE]

The time is that of the pass alone: reading the file and building the graph come before. FILE receives one value a
node where the pass gives one. With --sources, betweenness starts from N nodes only, for graphs on which all would take
hours. Needs the package of that name from PyPI.

PageRank runs against the direction of help, from who was helped to who helped. Constraint, triangles, cores,
articulation points and communities look at ties without direction, whose weights are the sums of both directions.
"""
import argparse
import json
import random

import numpy

from measuring import THREADS, peak_memory, timed

UNDIRECTED = ("constraint", "triangles", "core", "articulation", "leiden")
WITHOUT_VALUES = ("leiden", "scc")


def edges(path):
    data = numpy.loadtxt(path, delimiter=",", skiprows=1)
    return data[:, 0].astype(int), data[:, 1].astype(int), data[:, 2]


def mutual(source, target, weight, count):
    """Each pair once, lower node first, weights of both directions added."""
    keys = numpy.minimum(source, target) * count + numpy.maximum(source, target)
    pairs, place = numpy.unique(keys, return_inverse=True)
    return pairs // count, pairs % count, numpy.bincount(place, weights=weight)


def with_igraph(name, source, target, weight, count, sources):
    import igraph

    directed = name not in UNDIRECTED
    graph = igraph.Graph(n=count, edges=numpy.column_stack((source, target)), directed=directed)
    graph.es["weight"] = weight.tolist()
    graph.es["length"] = (1 / weight).tolist()
    chosen = random.Random(1).sample(range(count), sources) if sources else None
    passes = {
        "betweenness": lambda: graph.betweenness(sources=chosen),
        "betweenness-weighted": lambda: graph.betweenness(weights="length", sources=chosen),
        "constraint": lambda: graph.constraint(weights="weight"),
        "triangles": lambda: graph.transitivity_local_undirected(mode="zero"),
        "pagerank": lambda: graph.pagerank(damping=0.85),
        "core": lambda: graph.coreness(),
        "articulation": lambda: graph.articulation_points(),
        "scc": lambda: graph.connected_components(mode="strong").membership,
        "leiden": lambda: graph.community_leiden(objective_function="modularity", weights="weight", n_iterations=2),
    }
    value, figures = timed(passes[name])
    if name == "leiden":
        figures["quality"] = graph.modularity(value, weights="weight")
    if name == "scc":
        figures["components"] = len(set(value))
    return value, figures


def with_networkit(name, source, target, weight, count, sources):
    import networkit

    networkit.setNumberOfThreads(THREADS)
    directed = name not in UNDIRECTED
    weighted = name in ("betweenness-weighted", "leiden")
    graph = networkit.Graph(count, weighted=weighted, directed=directed)
    graph.addEdges(((1 / weight if directed else weight) if weighted else numpy.ones(len(source)), (source, target)))
    graph.indexEdges()
    central = networkit.centrality
    between = central.EstimateBetweenness(graph, sources, False, True) if sources else central.Betweenness(graph)
    sinks = central.SinkHandling.DistributeSinks
    runs = {
        "betweenness": lambda: between,
        "betweenness-weighted": lambda: between,
        "triangles": lambda: central.LocalClusteringCoefficient(graph, True),
        "pagerank": lambda: central.PageRank(graph, damp=0.85, tol=1e-10, distributeSinks=sinks),
        "core": lambda: central.CoreDecomposition(graph),
        "articulation": lambda: networkit.components.BiconnectedComponents(graph),
        "scc": lambda: networkit.components.StronglyConnectedComponents(graph),
        "leiden": lambda: networkit.community.ParallelLeiden(graph, iterations=3),
    }
    run = runs[name]()
    _, figures = timed(run.run)
    if name == "scc":
        figures["components"] = run.numberOfComponents()
    if name == "leiden":
        figures["quality"] = networkit.community.Modularity().getQuality(run.getPartition(), graph)
    if name == "articulation":
        return articulation_points(run.getComponents()), figures
    return (None if name in WITHOUT_VALUES else run.scores()), figures


def articulation_points(components):
    """The nodes of more than one biconnected component."""
    seen, points = set(), set()
    for component in components:
        points.update(seen.intersection(component))
        seen.update(component)
    return points


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("peer", choices=["igraph", "networkit"])
    parser.add_argument("name")
    parser.add_argument("graph")
    parser.add_argument("--sources", type=int)
    parser.add_argument("--output")
    options = parser.parse_args()
    source, target, weight = edges(options.graph)
    count = int(max(source.max(), target.max())) + 1
    if options.name in UNDIRECTED:
        source, target, weight = mutual(source, target, weight, count)
    if options.name == "pagerank":
        source, target = target, source
    run = with_igraph if options.peer == "igraph" else with_networkit
    values, figures = run(options.name, source, target, weight, count, options.sources)
    if options.output and options.name not in WITHOUT_VALUES:
        if options.name == "articulation":
            points = set(values)
            values = [node in points for node in range(count)]
        with open(options.output, "w") as file:
            file.writelines(f"{float(value)!r}\n" for value in values)
    print(json.dumps(figures | {"rss": peak_memory()}))


main()
