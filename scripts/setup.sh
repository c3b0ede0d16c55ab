#!/usr/bin/env bash
# Makes sure that what the build needs is there: the Swift toolchain and zlib's header. Graphviz turns maps into
# pictures and is optional. Installs with apt-get only where it may (root, or sudo that asks nothing).
set -euo pipefail

if ! command -v swift >/dev/null; then
    echo "setup: 'swift' is not on the PATH; install Swift 6.2 or later from swift.org" >&2
    exit 69
fi

missing=()
[ "$(uname)" = Darwin ] || [ -e /usr/include/zlib.h ] || missing+=(zlib1g-dev)
command -v dot >/dev/null || missing+=(graphviz)
[ ${#missing[@]} -eq 0 ] && exit 0

root=()
if [ "$(id -u)" -ne 0 ]; then
    if command -v sudo >/dev/null && sudo -n true 2>/dev/null; then root=(sudo); else missing_root=1; fi
fi
if [ -z "${missing_root:-}" ] && command -v apt-get >/dev/null; then
    echo "setup: installing ${missing[*]}" >&2
    "${root[@]}" apt-get update -qq >/dev/null && "${root[@]}" apt-get install -y -qq "${missing[@]}" >/dev/null ||
        echo "setup: could not install ${missing[*]}" >&2
fi

if [ "$(uname)" != Darwin ] && [ ! -e /usr/include/zlib.h ]; then
    echo "setup: zlib's header is missing; install zlib1g-dev (Debian, Ubuntu) or zlib-devel (Fedora)" >&2
    exit 69
fi
command -v dot >/dev/null || echo "setup: no Graphviz; maps stay .dot files (apt-get install graphviz, brew install graphviz)" >&2
