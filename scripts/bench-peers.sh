#!/usr/bin/env bash
# Runs the fastest other programs and Waterline side by side on the same files and graphs, interleaved, and prints a table
# of ratios. Makes a virtual environment with DuckDB, polars, pysimdjson, orjson, python-igraph and NetworKit from PyPI,
# or uses the Python that WATERLINE_PEERS_PYTHON names.
#
# usage: bench-peers.sh [--rounds N] [--only ingest|passes|WORK] [--messages N] [--patience SECONDS] [--work DIR]
#
# WORK is one line of the table: jsonl, slack-folder, slack-zip, csv, betweenness, constraint, … The files (about 4 GB)
# go to DIR, where they are found again, or to a temporary folder that is removed at the end.
set -euo pipefail
here=$(cd "$(dirname "$0")/.." && pwd)
work=""
pass=()
while [ $# -gt 0 ]; do
    case $1 in
    --work) work=$2; shift 2 ;;
    --rounds | --only | --messages | --patience | --threads) pass+=("$1" "$2"); shift 2 ;;
    *) sed -n '2,9p' "$0" >&2; exit 64 ;;
    esac
done
if [ -z "$work" ]; then
    work=$(mktemp -d)
    trap 'rm -rf "$work"' EXIT
fi
mkdir -p "$work"
python=${WATERLINE_PEERS_PYTHON:-$work/venv/bin/python}
if [ ! -x "$python" ]; then
    python3 -m venv "$work/venv"
    "$work/venv/bin/pip" install -q duckdb polars pysimdjson orjson igraph networkit numpy
    python=$work/venv/bin/python
fi
cd "$here"
swift build -c release --product bench >&2
"$python" scripts/peers/compare.py --bench "$(swift build -c release --show-bin-path)/bench" --work "$work" \
    ${pass[@]+"${pass[@]}"}
