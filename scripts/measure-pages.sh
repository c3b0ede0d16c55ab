#!/usr/bin/env bash
# Writes the pages of the documentation that tell of measures, findings, rules and layers, from the program's own lists.
set -euo pipefail
cd "$(dirname "$0")/.."

swift build --product waterline
waterline=$(swift build --show-bin-path)/waterline
catalog=Sources/waterline/waterline.docc
rm -rf "$catalog/Measures"
mkdir "$catalog/Measures"
"$waterline" explain --docc >"$catalog/WhatIsMeasured.md"
sed -n 's/^- <doc:\(.*\)>$/\1/p' "$catalog/WhatIsMeasured.md" | while read -r page; do
    "$waterline" explain "$page" --docc >"$catalog/Measures/$page.md"
done
echo "$(ls "$catalog/Measures" | wc -l) pages in $catalog/Measures"
