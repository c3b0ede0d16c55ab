#!/usr/bin/env bash
# Runs the fastest other programs and Waterline side by side on the same files and graphs, interleaved, and prints a table
# of ratios. Makes a virtual environment with DuckDB, polars, pysimdjson, orjson, python-igraph and NetworKit from PyPI.
#
# usage: bench-peers.sh [--rounds N] [--only ingest|passes] [--work DIR]
set -euo pipefail
here=$(cd "$(dirname "$0")/.." && pwd)
rounds=5 only="" work=""
while [ $# -gt 0 ]; do
    case $1 in
    --rounds) rounds=$2; shift 2 ;;
    --only) only=$2; shift 2 ;;
    --work) work=$2; shift 2 ;;
    *) sed -n '2,5p' "$0" >&2; exit 64 ;;
    esac
done
work=${work:-$(mktemp -d)}
mkdir -p "$work"
python=${WATERLINE_PEERS_PYTHON:-$work/venv/bin/python}
if [ ! -x "$python" ]; then
    python3 -m venv "$work/venv"
    "$work/venv/bin/pip" install -q duckdb polars pysimdjson orjson python-igraph networkit numpy
fi
cd "$here"
swift build -c release --product bench >&2
exec "$python" scripts/peers/compare.py --bench "$(swift build -c release --show-bin-path)/bench" --work "$work" \
    --rounds "$rounds" ${only:+--only "$only"}
