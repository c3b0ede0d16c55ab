#!/usr/bin/env bash
# Fuzzes the parsers: guided by coverage first (libFuzzer of the Swift toolchain, with the address sanitizer), then by
# chance from all that was found, as fast as the parser is. Whatever the bytes are, the laws in Tests/ExportsTests/Fuzz
# must hold. Before, a fault is planted in each parser, and has to be found. Prints a line a parser.
#
# usage: fuzz.sh [--control] [--seconds N] [--executions N] [--seed N] [--keep] [--work DIR] [PARSER …]
#
#   --control        plants faults and looks for them, and does no more
#   --seconds N      time for each parser guided by coverage (default 60)
#   --executions N   for each parser by chance (default 10000000), from --seed N (default 1)
#   --keep           keeps inputs that reach further than others as fixtures, which the tests replay
#   --work DIR       where programs, inputs and finds stay (default .build/fuzz)
#
# Exits with 1 when a law was broken or a planted fault was not found.
set -euo pipefail
cd "$(dirname "$0")/.."
seconds=60 executions=10000000 seed=1 work=.build/fuzz control="" keep="" wanted=()
while [ $# -gt 0 ]; do
    case $1 in
    --seconds) seconds=$2; shift 2 ;;
    --executions) executions=$2; shift 2 ;;
    --seed) seed=$2; shift 2 ;;
    --work) work=$2; shift 2 ;;
    --control) control=1; shift ;;
    --keep) keep=1; shift ;;
    -*) sed -n '2,15p' "$0" >&2; exit 64 ;;
    *) wanted+=("$1"); shift ;;
    esac
done
fixtures=Tests/ExportsTests/Fixtures/Fuzz
mkdir -p "$work/finds"
# The sanitizer tells of crashes itself. Scanners ask for the same large memory again and again: it is kept.
export SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0
export MALLOC_TRIM_THRESHOLD_=100000000 MALLOC_MMAP_THRESHOLD_=100000000 MALLOC_TOP_PAD_=10000000

# build NAME SOURCE… -- FLAG…   the parsers, the laws and a main program, compiled with the flags
build() {
    local program=$work/$1/$1 sources=() flags=() linker=()
    shift
    while [ "$1" != -- ]; do sources+=("$1"); shift; done
    shift
    flags=(-swift-version 6 -O -wmo -parse-as-library -package-name waterline -I Sources/CZlib
        -enable-upcoming-feature MemberImportVisibility -I "$(dirname "$program")" "$@")
    [ "$(uname)" = Darwin ] || linker=(-use-ld=lld)
    mkdir -p "$(dirname "$program")"
    if [ -n "$(find Sources/Exports Sources/Parallel -newer "$(dirname "$program")/Exports.o" 2>&1)" ]; then
        for module in Parallel Exports; do
            echo "fuzz: builds $module for $(basename "$program")" >&2
            find "Sources/$module" -name '*.swift' -print0 | sort -z | xargs -0 swiftc "${flags[@]}" -enable-testing \
                -module-name "$module" -emit-module -emit-module-path "$(dirname "$program")/$module.swiftmodule" \
                -c -o "$(dirname "$program")/$module.o"
        done
    fi
    swiftc "${flags[@]}" ${linker[@]+"${linker[@]}"} -module-name Fuzz \
        $(find Tests/ExportsTests/Fuzz -name '*.swift' ! -name '*Tests.swift') "${sources[@]}" \
        "$(dirname "$program")/Exports.o" "$(dirname "$program")/Parallel.o" -lz -o "$program"
}

# guided PARSER LENGTH SECONDS TRAP FOLDER LOG SEED   false when something was found
guided() {
    # Of the words, the last is the one that sets off a trap, and the only one that is wanted there.
    "$loop" words "$1" | if [ "$4" = 0 ]; then cat; else tail -n 1; fi >"$work/$1.words"
    mkdir -p "$5"
    FUZZ_TARGET=$1 FUZZ_TRAP=$4 "$work/guided/guided" -max_total_time="$3" -max_len="$2" -dict="$work/$1.words" \
        -artifact_prefix="$work/finds/$1-" -print_final_stats=1 -rss_limit_mb=1024 -timeout=5 -seed="$7" \
        "$5" "$work/$1/seeds" >"$6" 2>&1
}

# chance PARSER EXECUTIONS TRAP LOG
chance() {
    "$loop" run "$1" "$work/$1/all" --executions "$2" --seed "$seed" --trap "$3" --find "$work/$1/input" >"$4" 2>&1
}

fail=0
fault() { echo "fault $1"; fail=1; }

loop=$work/loop/loop
build loop scripts/fuzz/{Loop,Mutation,CorpusFolder,GuardedInput}.swift --
build guided scripts/fuzz/Guided.swift -- -sanitize=fuzzer,address
[ ${#wanted[@]} -gt 0 ] || wanted=($("$loop" targets | cut -d ' ' -f 1))

[ -n "$control" ] || printf '%-10s %14s %10s %14s %10s  %s\n' parser guided 'a second' 'by chance' 'a second' found
for parser in "${wanted[@]}"; do
    length=$("$loop" targets | sed -n "s/^$parser //p")
    if [ -z "$length" ]; then
        echo "fuzz: no parser '$parser'; there are $("$loop" targets | cut -d ' ' -f 1 | xargs)" >&2
        exit 64
    fi
    rm -rf "${work:?}/$parser"
    "$loop" unpack "$fixtures/$parser.txt" "$work/$parser/seeds"
    cp -R "$work/$parser/seeds" "$work/$parser/all"

    # A search that has lost its way finds nothing for long: it begins anew, with other dice.
    for span in 10 20 40 80 160; do
        rm -rf "$work/$parser/trapped"
        guided "$parser" "$length" $span 4 "$work/$parser/trapped" "$work/$parser/guided.log" $((seed + span)) || break
    done
    chance "$parser" 50000000 4 "$work/$parser/chance.log" || true
    for way in guided chance; do
        grep -q 'the planted trap' "$work/$parser/$way.log" ||
            fault "$parser, $way: the planted fault was not found ($work/$parser/$way.log)"
    done
    rm -rf "$work/$parser/trapped" "$work/finds/$parser-"*
    if [ -n "$control" ]; then
        printf '%-10s looked for the planted fault: %s executions guided, %s by chance\n' "$parser" \
            "$(sed -n 's/^stat::number_of_executed_units: *//p' "$work/$parser/guided.log")" \
            "$(sed -n 's/.* after \([0-9]*\) executions/\1/p' "$work/$parser/chance.log")"
        continue
    fi

    found=0
    guided "$parser" "$length" "$seconds" 0 "$work/$parser/all" "$work/$parser/guided.log" "$seed" || found=1
    runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$work/$parser/guided.log")
    rate=$(sed -n 's/^stat::average_exec_per_sec: *//p' "$work/$parser/guided.log")
    if ! chance "$parser" "$executions" 0 "$work/$parser/chance.log"; then
        found=1
        "$loop" saved "$work/$parser/input" >"$work/finds/$parser-by-chance"
    fi
    said=$(tail -n 1 "$work/$parser/chance.log")
    IFS=$'\t' read -r _ byChance byChanceRate _ <<<"$said"
    printf '%-10s %14s %10s %14s %10s  %s\n' "$parser" "${runs:-?}" "${rate:-?}" "${byChance:-?}" \
        "${byChanceRate:-?}" "$([ $found = 0 ] && echo nothing || echo "see $work/finds")"
    [ $found = 0 ] || fault "$parser: $(grep -ah 'broken law\|ERROR:' "$work/$parser/"{guided,chance}.log | head -n 1)"
    if [ -n "$keep" ] && [ $found = 0 ]; then
        mkdir "$work/$parser/kept"
        FUZZ_TARGET=$parser "$work/guided/guided" -merge=1 "$work/$parser/kept" "$work/$parser/seeds" \
            "$work/$parser/all" >"$work/$parser/merge.log" 2>&1
        "$loop" keep "$fixtures/$parser.txt" "$work/$parser/kept" 15000
    fi
done
exit $fail
