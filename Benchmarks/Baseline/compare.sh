#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
#
# Compares `tamis scan` with simdjson alone on one core, and with itself on two cores.
#
#   compare.sh FILE.ndjson [ROUNDS] [TAMIS]
#
# ROUNDS (default 7) is how often each runs, always in turn, so that a busy minute of the machine
# falls on both. TAMIS is the program (default: the release build of this checkout). Whole runs
# are timed, start-up included, hence take a file of 200 MB or more. On a busy machine read the
# ratio of processor time (user and system) rather than that of wall-clock time.
set -euo pipefail
export LC_ALL=C

here=$(cd "$(dirname "$0")" && pwd)
file=${1:?usage: compare.sh FILE.ndjson [ROUNDS] [TAMIS]}
rounds=${2:-7}
tamis=${3:-$here/../../.build/release/tamis}
[[ -r $file ]] || { echo "cannot read $file" >&2; exit 2; }
[[ -x $tamis ]] || { echo "no program $tamis: make build" >&2; exit 2; }
[[ $rounds =~ ^[1-9][0-9]*$ ]] || { echo "ROUNDS must be a number, not $rounds" >&2; exit 2; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
g++ -O3 -march=native -std=c++17 "$here/simdjson_alone.cpp" -o "$work/simdjson_alone" -lsimdjson

# The cores that this process may use: a container may not have the first ones.
cores=()
IFS=, read -ra spans <<<"$(taskset -cp $$ | sed 's/.*: //')"
for span in "${spans[@]}"; do
  for ((core = ${span%-*}; core <= ${span#*-}; core++)); do cores+=("$core"); done
done

simdjson_alone() { taskset -c "${cores[0]}" "$work/simdjson_alone" "$file" >"$work/simdjson.out"; }

# Findings are no failure (1), errors are (2).
scan() {
  local jobs=$1 on=$2 status=0
  taskset -c "$on" "$tamis" scan --jobs "$jobs" -q --output "$work/scan-$jobs.out" "$file" || status=$?
  [[ $status -le 1 ]] || { echo "tamis scan failed with status $status" >&2; exit 2; }
}

# Seconds of a command: wall clock, then processor time.
seconds() {
  local TIMEFORMAT="%R %U %S" times
  times=$({ time "$@" >&3; } 3>&2 2>&1) || exit 2
  awk '{ print $1, $2 + $3 }' <<<"$times"
}

median() { sort -g | awk '{ v[NR] = $1 } END { print (v[int((NR + 1) / 2)] + v[int(NR / 2) + 1]) / 2 }'; }

# Runs A and B in turn and prints medians: wall-clock seconds of A and of B, the ratios A / B of
# wall-clock and of processor time.
in_turn() {
  local round times=()
  : >"$work/rounds"
  for ((round = 0; round < rounds; round++)); do
    read -ra times <<<"$(seconds "$1") $(seconds "$2")"
    [[ ${#times[@]} == 4 ]] || exit 2
    echo "${times[@]}" >>"$work/rounds"
  done
  awk '{ print $1 }' "$work/rounds" | median
  awk '{ print $3 }' "$work/rounds" | median
  awk '{ print $1 / ($3 > 0 ? $3 : 0.001) }' "$work/rounds" | median
  awk '{ print $2 / ($4 > 0 ? $4 : 0.001) }' "$work/rounds" | median
}

bytes=$(stat -Lc %s "$file")
cat "$file" >/dev/null # Into the page cache.
simdjson_alone
scan 1 "${cores[0]}"
records=$(awk '{ print $1 }' "$work/simdjson.out")
messages=$(tail -n 1 "$work/scan-1.out" | sed 's/.*"messages":\([0-9]*\).*/\1/')
echo "file: $bytes bytes; simdjson read $records records, tamis $messages messages"
[[ $records == "$messages" ]] || { echo "the two read different records: nothing to compare" >&2; exit 2; }

# Prints medians: report NAME_A NAME_B NAME_OF_RATIO A B.
report() {
  local medians
  medians=$(in_turn "$4" "$5" | tr '\n' ' ')
  awk -v bytes="$bytes" -v a="$1" -v b="$2" -v ratio="$3" '{
    printf "%-24s %8.3f s %6.2f GB/s\n", a, $1, bytes / 1e9 / $1
    printf "%-24s %8.3f s %6.2f GB/s\n", b, $2, bytes / 1e9 / $2
    printf "%s: %.2f by wall clock, %.2f by processor time\n", ratio, $3, $4 }' <<<"$medians"
}

scan_one() { scan 1 "${cores[0]}"; }
report "simdjson alone, 1 core" "tamis --jobs 1, 1 core" "share of simdjson's speed" \
  simdjson_alone scan_one
if ((${#cores[@]} >= 2)); then
  scan_two() { scan 2 "${cores[0]},${cores[1]}"; }
  report "tamis --jobs 1, 1 core" "tamis --jobs 2, 2 cores" "gain by a second core" \
    scan_one scan_two
  cmp -s "$work/scan-1.out" "$work/scan-2.out" || { echo "1 and 2 workers differ" >&2; exit 2; }
fi
