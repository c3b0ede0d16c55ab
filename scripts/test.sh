#!/usr/bin/env bash
# Runs all tests.
set -euo pipefail
here=$(cd "$(dirname "$0")/.." && pwd)
"$here/scripts/setup.sh"
cd "$here"
exec swift test "$@"
