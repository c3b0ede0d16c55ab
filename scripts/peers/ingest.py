"""Reads one export with one peer and sums who replied to whom. Prints one JSON line.

usage: ingest.py duckdb|polars|pysimdjson|orjson|inflate jsonl|csv|slack|zip PATH

A reply is a message whose thread is not its own id; it is counted for the pair (author of the thread's first message,
author of the reply) when the two differ. Needs the package of that name from PyPI.
"""
import json, os, resource, sys, time, zipfile, zlib
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

THREADS = int(os.environ.get("BENCH_THREADS", "2"))
JOIN = """
    SELECT count(*), sum(n) FROM (
        SELECT r.author AS seeker, m.author AS helper, count(*) AS n
        FROM messages m JOIN messages r ON m.thread = r.id AND m.channel = r.channel
        WHERE m.id <> m.thread AND m.author <> r.author GROUP BY 1, 2)
"""


def duckdb_run(kind, path):
    import duckdb
    db = duckdb.connect()
    db.execute(f"SET threads = {THREADS}")
    if kind == "jsonl":
        source = f"""SELECT id, channel, author, thread FROM read_json('{path}', format='newline_delimited',
            columns={{id:'VARCHAR', channel:'VARCHAR', author:'VARCHAR', thread:'VARCHAR'}})"""
    elif kind == "csv":
        source = f"SELECT id, channel, author, thread FROM read_csv('{path}', header=true, all_varchar=true)"
    else:
        source = f"""SELECT ts AS id, split_part(filename, '/', -2) AS channel, "user" AS author,
            coalesce(thread_ts, ts) AS thread FROM read_json('{path}/*/*.json', format='array', filename=true,
            maximum_object_size=100000000, columns={{ts:'VARCHAR', "user":'VARCHAR', thread_ts:'VARCHAR'}})"""
    db.execute(f"CREATE TEMP TABLE messages AS {source}")
    return db.execute(JOIN).fetchone()


def polars_run(kind, path):
    import polars as pl
    if kind == "jsonl":
        schema = {name: pl.String for name in ("id", "channel", "author", "thread")}
        rows = pl.scan_ndjson(path, schema=schema)
    else:
        rows = pl.scan_csv(path, infer_schema=False).select("id", "channel", "author", "thread")
    rows = rows.collect()
    replies = rows.filter(pl.col("id") != pl.col("thread"))
    roots = rows.select("channel", pl.col("id").alias("thread"), pl.col("author").alias("seeker"))
    pairs = (replies.join(roots, on=["channel", "thread"]).filter(pl.col("author") != pl.col("seeker"))
             .group_by("seeker", "author").len())
    return pairs.height, pairs["len"].sum()


def slack_messages(parse, path):
    for channel in sorted(os.listdir(path)):
        folder = os.path.join(path, channel)
        if not os.path.isdir(folder):
            continue
        for day in os.listdir(folder):
            with open(os.path.join(folder, day), "rb") as file:
                for message in parse(file.read()):
                    if message.get("type") == "message" and "user" in message:
                        yield channel, message["ts"], message["user"], message.get("thread_ts")


def jsonl_messages(parse, path):
    with open(path, "rb") as file:
        for line in file:
            message = parse(line)
            yield message["channel"], message["id"], message["author"], message["thread"]


def python_run(parse, kind, path):
    rows = slack_messages(parse, path) if kind == "slack" else jsonl_messages(parse, path)
    authors, replies = {}, []
    for channel, key, author, thread in rows:
        authors[channel, key] = author
        if thread and thread != key:
            replies.append((channel, thread, author))
    pairs = Counter()
    for channel, thread, author in replies:
        seeker = authors.get((channel, thread))
        if seeker is not None and seeker != author:
            pairs[seeker, author] += 1
    return len(pairs), sum(pairs.values())


def inflate_run(path):
    """Only inflates the entries with zlib, on as many threads: the limit for any reader of the archive."""
    with zipfile.ZipFile(path) as archive:
        entries = [(e.header_offset, e.compress_size, len(e.filename.encode())) for e in archive.infolist() if e.compress_size]
    with open(path, "rb") as file:
        data = file.read()

    def one(entry):
        offset, size, _ = entry
        name = int.from_bytes(data[offset + 26:offset + 28], "little")
        extra = int.from_bytes(data[offset + 28:offset + 30], "little")
        start = offset + 30 + name + extra
        return len(zlib.decompress(data[start:start + size], -15))

    with ThreadPoolExecutor(THREADS) as pool:
        return 0, sum(pool.map(one, entries, chunksize=16))


def main():
    peer, kind, path = sys.argv[1:]
    start, used = time.monotonic(), time.process_time()
    if peer == "duckdb":
        pairs, weight = duckdb_run(kind, path)
    elif peer == "polars":
        pairs, weight = polars_run(kind, path)
    elif peer == "inflate":
        pairs, weight = inflate_run(path)
    elif peer == "orjson":
        import orjson
        pairs, weight = python_run(orjson.loads, kind, path)
    else:
        import simdjson
        parser = simdjson.Parser()
        pairs, weight = python_run(lambda data: simdjson.loads(data), kind, path)
    print(json.dumps({
        "peer": peer, "wall": time.monotonic() - start, "cpu": time.process_time() - used,
        "rss": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024, "pairs": pairs, "weight": int(weight)}))


main()
