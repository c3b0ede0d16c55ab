#!/usr/bin/env bash
# Builds Waterline as one program that needs no Swift on the machine it runs on, and installs it with its manual page and
# its completions for bash, zsh and fish.
#
# usage: install.sh [--prefix DIR]        default: /usr/local, or ~/.local where that cannot be written
set -euo pipefail
here=$(cd "$(dirname "$0")/.." && pwd)
prefix=${PREFIX:-}
while [ $# -gt 0 ]; do
    case $1 in
    --prefix)
        [ $# -gt 1 ] || { echo "install: --prefix needs a folder" >&2; exit 64; }
        prefix=$2
        shift 2
        ;;
    --prefix=*) prefix=${1#--prefix=}; shift ;;
    -h | --help) sed -n '2,5p' "$0" | sed 's/^# \{0,1\}//'; exit 0 ;;
    *) sed -n '5p' "$0" | sed 's/^# //' >&2; exit 64 ;;
    esac
done
if [ -z "$prefix" ]; then
    if [ -w /usr/local/bin ]; then prefix=/usr/local; else prefix=$HOME/.local; fi
fi
mkdir -p "$prefix"
prefix=$(cd "$prefix" && pwd)

"$here/scripts/setup.sh"
cd "$here"
# Apple's systems have Swift's library; elsewhere it goes into the program.
static=()
[ "$(uname)" = Darwin ] || static=(--static-swift-stdlib)
swift build -c release --product waterline ${static[@]+"${static[@]}"} >&2
built=$(swift build -c release --product waterline ${static[@]+"${static[@]}"} --show-bin-path)/waterline

# A file is put beside its place and moved there, so that no half of one is ever run or read.
put() {
    mkdir -p "$(dirname "$2")"
    cat >"$2.new"
    chmod "$1" "$2.new"
    mv -f "$2.new" "$2"
    echo "$2"
}

stripped=$(mktemp)
trap 'rm -f "$stripped"' EXIT
strip -o "$stripped" "$built" 2>/dev/null || cp "$built" "$stripped"
put 755 "$prefix/bin/waterline" <"$stripped"
"$prefix/bin/waterline" man | put 644 "$prefix/share/man/man1/waterline.1"
"$prefix/bin/waterline" completions bash | put 644 "$prefix/share/bash-completion/completions/waterline"
"$prefix/bin/waterline" completions zsh | put 644 "$prefix/share/zsh/site-functions/_waterline"
"$prefix/bin/waterline" completions fish | put 644 "$prefix/share/fish/vendor_completions.d/waterline.fish"

case ":$PATH:" in
*":$prefix/bin:"*) ;;
*) echo "install: $prefix/bin is not on the PATH" >&2 ;;
esac
