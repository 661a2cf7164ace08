#!/usr/bin/env bash
# What a generated crate costs to compile, beside aws-sdk-cloudfront, in one run on one machine.
#
#   scripts/compile-cost.sh DOCS [SERVICE] [RUNS]
#
# DOCS is a folder of pages, SERVICE a service in it (teo by default), RUNS how often each figure is taken (3 by default; the
# median is printed). The dependencies of both crates are built first; what is timed is the crate alone, from nothing.
# Needs bash, cargo, a network for the comparison crate, and GNU time for the memory column (- where it is missing).
set -euo pipefail
# As a crate is built for those who depend on it: cargo builds only the members of a workspace incrementally.
export CARGO_INCREMENTAL=0

[[ $# -ge 1 && $1 != -* ]] || { sed -n '2,8s/^# \{0,1\}//p' "$0"; exit 2; }
docs=$(cd "$1" && pwd); service=${2:-teo}; runs=${3:-3}
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
rival=aws-sdk-cloudfront; rival_version=1.141.0
time_tool=$(command -v time || true); [[ -x /usr/bin/time ]] && time_tool=/usr/bin/time

(cd "$root" && cargo xtask gen --docs "$docs" --service "$service" --out "$work/generated" --keep-going >&2)
crate=tencentcloud-$service
actions=$(find "$work/generated/$crate/src" -path '*/actions/*' -name '*.rs' ! -name mod.rs | wc -l)
lines=$(find "$work/generated/$crate/src" -name '*.rs' -print0 | xargs -0 cat | wc -l)

# A package that depends on the rival, so that cargo builds it like any other dependency.
mkdir -p "$work/rival/src"; touch "$work/rival/src/lib.rs"
cat > "$work/rival/Cargo.toml" <<TOML
[package]
name = "compile-cost-rival"
edition = "2021"
[dependencies]
$rival = "=$rival_version"
[workspace]
TOML

median() { sort -n | awk '{v[NR]=$1} END {print v[int((NR+1)/2)]}'; }

# measure FOLDER PACKAGE ARGS...: seconds and peak kilobytes of building PACKAGE alone.
measure() {
    local folder=$1 package=$2 seconds=() memory=() begin end; shift 2
    (cd "$folder" && cargo "$@" -p "$package" --quiet >&2)
    for ((i = 0; i < runs; i++)); do
        (cd "$folder" && cargo clean --quiet -p "$package" $([[ " $* " == *" --release "* ]] && echo --release) >&2)
        begin=$(date +%s%N)
        if [[ -x $time_tool ]]; then
            (cd "$folder" && "$time_tool" -f %M -o "$work/memory" cargo "$@" -p "$package" --quiet >&2)
            memory+=("$(tail -1 "$work/memory")")
        else
            (cd "$folder" && cargo "$@" -p "$package" --quiet >&2); memory+=(0)
        fi
        end=$(date +%s%N)
        seconds+=("$(((end - begin) / 1000000))")
    done
    echo "$(printf '%s\n' "${seconds[@]}" | median) $(printf '%s\n' "${memory[@]}" | median)"
}

row() { # NAME ACTIONS FOLDER PACKAGE
    local check debug release
    check=$(measure "$3" "$4" check); debug=$(measure "$3" "$4" build); release=$(measure "$3" "$4" build --release)
    awk -v name="$1" -v n="$2" -v c="$check" -v d="$debug" -v r="$release" 'BEGIN {
        split(c, C, " "); split(d, D, " "); split(r, R, " ");
        printf "| %s | %d | %.1f | %.1f | %.1f | %.1f s | %.1f s | %.1f s | %s |\n", name, n, C[1]/n, D[1]/n, R[1]/n,
            C[1]/1000, D[1]/1000, R[1]/1000, (C[2] > 0) ? sprintf("%.0f MB", C[2]/1024) : "-" }'
}

rival_source() { (cd "$work/rival" && cargo metadata --format-version 1 --quiet | tr ',' '\n' | grep -o '"manifest_path":"[^"]*'"$rival-$rival_version"'/Cargo.toml"' | head -1 | cut -d'"' -f4); }

echo "$(nproc) cores, $(rustc --version), median of $runs; $crate: $lines lines, $((lines / actions)) an action"
echo
echo "| crate | actions | check ms/action | debug | release | check | debug | release | peak memory of check |"
echo "|---|---|---|---|---|---|---|---|---|"
row "$crate" "$actions" "$work/generated" "$crate"
(cd "$work/rival" && cargo fetch --quiet >&2)
rival_actions=$(find "$(dirname "$(rival_source)")/src/operation" -maxdepth 1 -type d | tail -n +2 | wc -l)
row "$rival $rival_version" "$rival_actions" "$work/rival" "$rival"
