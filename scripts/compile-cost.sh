#!/usr/bin/env bash
# What a generated crate costs to compile, and a program that calls one of its actions, beside aws-sdk-cloudfront, in one run on one machine.
#
#   scripts/compile-cost.sh DOCS [SERVICE] [RUNS]
#
# DOCS is a folder of pages, SERVICE a service in it (teo by default), RUNS how often each figure is taken (3 by default; the
# median is printed). The dependencies of both crates are built first; what is timed is the crate alone, from nothing, and then
# the program alone, with its link. Both programs read their credentials' places, make one call and print the answer.
# Needs bash, cargo, a network for the comparison crate, and GNU time for the memory column (- where it is missing).
set -euo pipefail
# A build that fails must end the run, in functions whose output is taken too.
shopt -s inherit_errexit
# As a crate is built for those who depend on it: cargo builds only the members of a workspace incrementally.
export CARGO_INCREMENTAL=0

[[ $# -ge 1 && $1 != -* ]] || { sed -n '2,9s/^# \{0,1\}//p' "$0"; exit 2; }
docs=$(cd "$1" && pwd); service=${2:-teo}; runs=${3:-3}
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
rival=aws-sdk-cloudfront; rival_version=1.141.0
time_tool=$(command -v time || true); [[ -x /usr/bin/time ]] && time_tool=/usr/bin/time

(cd "$root" && cargo xtask gen --docs "$docs" --service "$service" --out "$work/generated" --keep-going >&2) || [[ $? == 1 ]]
crate=tencentcloud-$service
# The newest version, which is all that is built without asking for more.
newest=$(find "$work/generated/$crate/src" -mindepth 1 -maxdepth 1 -type d | sort | tail -1)
actions=$(find "$newest/actions" -name '*.rs' ! -name mod.rs | wc -l)
lines=$(find "$newest" -name '*.rs' -print0 | xargs -0 cat | wc -l)

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

# A package `program` in FOLDER with the main function from standard input, whose only dependencies are those given.
program() { # FOLDER DEPENDENCIES
    mkdir -p "$1/src"; cat > "$1/src/main.rs"
    printf '[package]\nname = "program"\nedition = "2024"\n[workspace]\n[dependencies]\n%s\n' "$2" > "$1/Cargo.toml"
    (cd "$1" && cargo fetch --quiet >&2)
}

size() { awk -v bytes="$(wc -c < "$1")" 'BEGIN { printf "%.1f MB", bytes / 1048576 }'; }

program_row() { # NAME FOLDER
    local folder=$2 debug release
    debug=$(measure "$folder" program build); release=$(measure "$folder" program build --release)
    cp "$folder/target/release/program" "$work/stripped"; strip "$work/stripped"
    awk -v name="$1" -v d="${debug% *}" -v r="${release% *}" -v sizes="$(size "$folder/target/debug/program") | $(size "$folder/target/release/program") | $(size "$work/stripped")" \
        'BEGIN { printf "| %s | %.2f s | %.2f s | %s |\n", name, d/1000, r/1000, sizes }'
}

rival_source() { (cd "$work/rival" && cargo metadata --format-version 1 --quiet | tr ',' '\n' | grep -o '"manifest_path":"[^"]*'"$rival-$rival_version"'/Cargo.toml"' | head -1 | cut -d'"' -f4); }

program "$work/rival" "$rival = \"=$rival_version\"
tokio = { version = \"1\", features = [\"macros\", \"rt-multi-thread\"] }" <<'RUST'
use aws_sdk_cloudfront::config::{BehaviorVersion, Credentials, Region};

#[tokio::main]
async fn main() {
    let [Ok(id), Ok(secret)] = ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"].map(std::env::var) else {
        eprintln!("no credentials");
        std::process::exit(2);
    };
    let config = aws_sdk_cloudfront::Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new("us-east-1"))
        .credentials_provider(Credentials::new(id, secret, None, None, "environment"))
        .build();
    match aws_sdk_cloudfront::Client::from_conf(config).list_distributions().max_items(1).send().await {
        Ok(response) => println!("{response:#?}"),
        Err(error) => eprintln!("{error}"),
    }
}
RUST
# The starter program that the crate comes with.
program "$work/ours" "$crate = { path = \"$work/generated/$crate\" }
tencentcloud-core = { path = \"$root/crates/tencentcloud-core\", default-features = false }
tokio = { version = \"1\", features = [\"macros\", \"rt-multi-thread\"] }" < <(cat "$work/generated/$crate"/examples/*.rs)

# An action of the rival is a folder of its operations.
rival_actions=$(find "$(dirname "$(rival_source)")/src/operation" -mindepth 1 -maxdepth 1 -type d | wc -l)

echo "$(nproc) cores, $(rustc --version), median of $runs; $crate: $lines lines, $((lines / actions)) an action"
echo
echo "The crate alone:"
echo
echo "| crate | actions | check ms/action | debug | release | check | debug | release | peak memory of check |"
echo "|---|---|---|---|---|---|---|---|---|"
row "$crate" "$actions" "$work/ours" "$crate"
row "$rival $rival_version" "$rival_actions" "$work/rival" "$rival"
echo
echo "A program that calls one action, its dependencies built:"
echo
echo "| program on | debug | release | size: debug | release | release, stripped |"
echo "|---|---|---|---|---|---|"
program_row "$crate" "$work/ours"
program_row "$rival $rival_version" "$work/rival"
