"""Reads one export with one peer and sums who replied to whom. Prints one JSON line.

usage: ingest.py duckdb|polars|pysimdjson|orjson|inflate jsonl|csv|slack-folder|slack-zip PATH

A reply is a message whose thread is not its own id; it is counted for the pair (author of the thread's first message,
author of the reply) when the two differ. `inflate` only inflates the entries of a ZIP: what no reader of it can go
below with the same zlib. Needs the package of that name from PyPI; loading it is not in the time.
"""
import importlib
import json
import os
import sys
import zipfile
import zlib
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

from measuring import THREADS, peak_memory, timed

PACKAGES = {"duckdb": "duckdb", "polars": "polars", "pysimdjson": "simdjson", "orjson": "orjson", "inflate": "zlib"}
PAIRS = """
    SELECT count(*), sum(n) FROM (
        SELECT r.author AS seeker, m.author AS helper, count(*) AS n
        FROM messages m JOIN messages r ON m.thread = r.id AND m.channel = r.channel
        WHERE m.id <> m.thread AND m.author <> r.author GROUP BY 1, 2)
"""
DUCKDB_SOURCES = {
    "jsonl": """SELECT id, channel, author, thread FROM read_json('{path}', format='newline_delimited',
        columns={{id:'VARCHAR', channel:'VARCHAR', author:'VARCHAR', thread:'VARCHAR'}})""",
    "csv": "SELECT id, channel, author, thread FROM read_csv('{path}', header=true, all_varchar=true)",
    "slack-folder": """SELECT ts AS id, split_part(filename, '/', -2) AS channel, "user" AS author,
        coalesce(thread_ts, ts) AS thread FROM read_json('{path}/*/*.json', format='array', filename=true,
        maximum_object_size=100000000, columns={{ts:'VARCHAR', "user":'VARCHAR', thread_ts:'VARCHAR'}})""",
}


def with_duckdb(duckdb, form, path):
    database = duckdb.connect()
    database.execute(f"SET threads = {THREADS}")
    database.execute(f"CREATE TEMP TABLE messages AS {DUCKDB_SOURCES[form].format(path=path)}")
    return database.execute(PAIRS).fetchone()


def with_polars(polars, form, path):
    columns = ["id", "channel", "author", "thread"]
    if form == "jsonl":
        rows = polars.scan_ndjson(path, schema={name: polars.String for name in columns})
    else:
        rows = polars.scan_csv(path, infer_schema=False).select(columns)
    rows = rows.collect()
    replies = rows.filter(polars.col("id") != polars.col("thread"))
    roots = rows.select("channel", polars.col("id").alias("thread"), polars.col("author").alias("seeker"))
    pairs = (
        replies.join(roots, on=["channel", "thread"])
        .filter(polars.col("author") != polars.col("seeker"))
        .group_by("seeker", "author")
        .len()
    )
    return pairs.height, pairs["len"].sum()


def day_files(path):
    for channel in sorted(os.listdir(path)):
        folder = os.path.join(path, channel)
        if os.path.isdir(folder):
            for day in os.listdir(folder):
                with open(os.path.join(folder, day), "rb") as file:
                    yield channel, file.read()


def with_json(parse, path):
    """Any parser of JSON into Python's own objects, or into what can be asked like them."""
    authors, replies = {}, []
    for channel, data in day_files(path):
        messages = parse(data)
        for message in messages:
            key, author, thread = message["ts"], message["user"], message.get("thread_ts")
            authors[channel, key] = author
            if thread and thread != key:
                replies.append((channel, thread, author))
        message = messages = None
    pairs = Counter()
    for channel, thread, author in replies:
        seeker = authors.get((channel, thread))
        if seeker is not None and seeker != author:
            pairs[seeker, author] += 1
    return len(pairs), sum(pairs.values())


def inflated(path):
    """Nothing and the number of bytes, from the local headers on, `THREADS` entries at a time."""
    with zipfile.ZipFile(path) as archive:
        entries = [(entry.header_offset, entry.compress_size) for entry in archive.infolist() if entry.compress_size]
    with open(path, "rb") as file:
        data = memoryview(file.read())

    def one(entry):
        offset, size = entry
        name, extra = (int.from_bytes(data[offset + at:offset + at + 2], "little") for at in (26, 28))
        start = offset + 30 + name + extra
        return len(zlib.decompress(data[start:start + size], -15))

    with ThreadPoolExecutor(THREADS) as pool:
        return None, sum(pool.map(one, entries, chunksize=16))


def main():
    peer, form, path = sys.argv[1:]
    package = importlib.import_module(PACKAGES[peer])
    runs = {
        "duckdb": lambda: with_duckdb(package, form, path),
        "polars": lambda: with_polars(package, form, path),
        "orjson": lambda: with_json(package.loads, path),
        "pysimdjson": lambda: with_json(package.Parser().parse, path),
        "inflate": lambda: inflated(path),
    }
    (pairs, weight), figures = timed(runs[peer])
    figures |= {"rss": peak_memory(), "pairs": pairs, "weight": None if pairs is None else int(weight)}
    print(json.dumps(figures))


main()
