"""Runs one pass of one graph library over an edge list `source,target,weight` and prints one JSON line.

usage: passes.py igraph|networkit PASS PATH [OUTPUT]

OUTPUT receives one value a node (for comparison), where the pass gives one. Needs the package from PyPI.
"""
import json, os, resource, sys, time

THREADS = int(os.environ.get("BENCH_THREADS", "2"))


def edges(path):
    import numpy
    data = numpy.loadtxt(path, delimiter=",", skiprows=1)
    return data[:, 0].astype(int), data[:, 1].astype(int), data[:, 2], int(data[:, :2].max()) + 1


def igraph_pass(name, path):
    import igraph
    source, target, weight, count = edges(path)
    graph = igraph.Graph(n=count, edges=list(zip(source.tolist(), target.tolist())), directed=True)
    graph.es["weight"] = weight.tolist()
    mutual = graph.as_undirected(mode="collapse", combine_edges={"weight": "sum"}) if name in UNDIRECTED else None
    passes = {
        "betweenness": lambda: graph.betweenness(),
        "betweenness-weighted": lambda: graph.betweenness(weights=[1 / w for w in weight]),
        "constraint": lambda: mutual.constraint(weights="weight"),
        "triangles": lambda: mutual.transitivity_local_undirected(mode="zero"),
        "pagerank": lambda: graph.pagerank(damping=0.85),
        "core": lambda: mutual.coreness(),
        "articulation": lambda: mutual.articulation_points(),
        "scc": lambda: graph.connected_components(mode="strong").membership,
        "leiden": lambda: mutual.community_leiden(objective_function="modularity", weights="weight", n_iterations=2),
    }
    wall, cpu, value = timed(passes[name])
    quality = mutual.modularity(value, weights="weight") if name == "leiden" else None
    return wall, cpu, None if name in ("leiden", "scc", "articulation") else list(value), quality


def networkit_pass(name, path):
    import networkit as nk
    nk.setNumberOfThreads(THREADS)
    source, target, weight, count = edges(path)
    directed, undirected = nk.Graph(count, weighted=False, directed=True), nk.Graph(count, weighted=False)
    mutual = {}
    for s, t, w in zip(source.tolist(), target.tolist(), weight.tolist()):
        directed.addEdge(s, t)
        pair = (min(s, t), max(s, t))
        mutual[pair] = mutual.get(pair, 0) + w
    if name == "leiden":
        undirected = nk.Graph(count, weighted=True)
    for (s, t), w in mutual.items():
        undirected.addEdge(s, t, w) if name == "leiden" else undirected.addEdge(s, t)
    if name == "betweenness-weighted":
        directed = nk.Graph(count, weighted=True, directed=True)
        for s, t, w in zip(source.tolist(), target.tolist(), weight.tolist()):
            directed.addEdge(s, t, 1 / w)
    runs = {
        "betweenness": lambda: nk.centrality.Betweenness(directed).run().scores(),
        "betweenness-weighted": lambda: nk.centrality.Betweenness(directed).run().scores(),
        "triangles": lambda: nk.centrality.LocalClusteringCoefficient(undirected, True).run().scores(),
        "pagerank": lambda: nk.centrality.PageRank(directed, damp=0.85, tol=1e-10).run().scores(),
        "core": lambda: nk.centrality.CoreDecomposition(undirected).run().scores(),
        "articulation": lambda: nk.components.BiconnectedComponents(undirected).run(),
        "scc": lambda: nk.components.StronglyConnectedComponents(directed).run(),
        "leiden": lambda: nk.community.ParallelLeiden(undirected, iterations=3).run().getPartition(),
    }
    wall, cpu, value = timed(runs[name])
    quality = nk.community.Modularity().getQuality(value, undirected) if name == "leiden" else None
    return wall, cpu, None if name in ("leiden", "scc", "articulation") else list(value), quality


UNDIRECTED = ("constraint", "triangles", "core", "articulation", "leiden")


def timed(run):
    start, used = time.monotonic(), time.process_time()
    value = run()
    return time.monotonic() - start, time.process_time() - used, value


def main():
    peer, name, path = sys.argv[1:4]
    wall, cpu, values, quality = (igraph_pass if peer == "igraph" else networkit_pass)(name, path)
    if len(sys.argv) > 4 and values is not None:
        with open(sys.argv[4], "w") as file:
            file.writelines(f"{value!r}\n" for value in map(float, values))
    print(json.dumps({"peer": peer, "pass": name, "wall": wall, "cpu": cpu, "quality": quality,
                      "rss": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024}))


main()
