#!/usr/bin/env bash
# Builds Waterline and analyses the sample company into ./report (or the folder given).
set -euo pipefail
here=$(cd "$(dirname "$0")/.." && pwd)
output=${1:-$PWD/report}
"$here/scripts/setup.sh"
cd "$here"
swift build -c release --product waterline
"$(swift build -c release --show-bin-path)/waterline" analyze SampleData/harbour-slack.zip \
    --roster SampleData/harbour-roster.csv --words --output "$output"
