#!/usr/bin/env bash
# Opens report.html of the sample company, and one full of hostile names, in a headless Chromium: no request, no error,
# sorting, searching and the map work, nothing is cut off, contrast holds, it prints. Pictures go to the folder given.
set -euo pipefail
here=$(cd "$(dirname "$0")/.." && pwd)
pictures=${1:-$(mktemp -d)/page-pictures}
cd "$here"

for browser in chromium chromium-browser google-chrome google-chrome-stable ""; do
    [ -n "$browser" ] || { echo "skip no Chromium: the page was not opened (apt-get install chromium)"; exit 0; }
    command -v "$browser" >/dev/null && break
done

swift build -c release --product waterline
waterline=$(swift build -c release --show-bin-path)/waterline
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$waterline" analyze SampleData/harbour-slack.zip --roster SampleData/harbour-roster.csv --form page \
    --output "$folder/sample" >/dev/null
python3 scripts/page/hostile.py "$folder"
"$waterline" analyze "$folder/edges.csv" --roster "$folder/roster.csv" --names --form page \
    --output "$folder/hostile" >/dev/null
python3 scripts/page/check.py "$folder/sample/report.html" "$folder/hostile/report.html" "$pictures"
