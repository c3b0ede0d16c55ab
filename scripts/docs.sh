#!/usr/bin/env bash
# Builds the documentation of every target that has a catalog, articles and their links checked, into the folder given.
set -euo pipefail
cd "$(dirname "$0")/.."
output=${1:-.build/docs}

docc=$(command -v docc || echo "$(dirname "$(readlink -f "$(command -v swift)")")/docc")
[ -x "$docc" ] || { echo "skip no docc beside swift: the documentation was not built"; exit 0; }

swift package dump-symbol-graph --minimum-access-level package --skip-synthesized-members >/dev/null 2>&1
graphs=$(find .build -type d -name symbolgraph | head -n 1)
mkdir -p "$output"
for catalog in Sources/*/*.docc; do
    target=$(basename "$catalog" .docc)
    own=$(mktemp -d)
    # Programs have no symbols that others use.
    if [ -e "$graphs/$target.symbols.json" ]; then cp "$graphs/$target.symbols.json" "$own"; fi
    "$docc" convert "$catalog" --additional-symbol-graph-dir "$own" --output-path "$output/$target.doccarchive" \
        --fallback-display-name "$target" --fallback-bundle-identifier "waterline.$target" \
        >"$own/said" 2>&1
    # What it says of sources is a matter of style; articles are held to it.
    if grep -B 1 -E '^ *--> .*\.md:' "$own/said"; then echo "$catalog has articles that need a hand"; exit 1; fi
    rm -rf "$own"
    echo "$output/$target.doccarchive"
done
