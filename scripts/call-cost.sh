#!/usr/bin/env bash
# What a call costs besides the network, in this runtime and in Tencent's Python and Go SDKs, one after the other on one machine.
#
#   scripts/call-cost.sh                     compare with the SDKs
#   scripts/call-cost.sh --before COMMIT     compare with another commit of this repository
#
# The same request, the same answers, the same rounds, the best of them. The SDKs are fetched into a temporary folder by
# pip and go; one whose tool or network is missing is left out, with a word about it.
# With --before, the benchmarks of both commits run in turn, five times, and the best of each row is printed. Figures of other processes
# on the machine have little effect on the best of many short rounds; a commit whose benchmark has long rounds looks slower than it is.
# Needs bash and cargo; python3 with venv for the one comparison, go for the other, git for --before.
set -euo pipefail
usage() { sed -n '2,12s/^# \{0,1\}//p' "$0"; }
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d); trap 'chmod -R u+w "$work"; rm -rf "$work"; git -C "$here" worktree prune' EXIT

# The path of the benchmark of a checkout, built.
bench() { (cd "$1" && cargo bench --quiet -p tencentcloud-core --bench call --no-run --message-format=json | sed -n 's/.*"executable":"\([^"]*call-[^"]*\)".*/\1/p' | tail -1); }

if [[ ${1:-} == --before && $# -eq 2 ]]; then
    git -C "$here" worktree add --quiet --detach "$work/before" "$2"
    before=$(bench "$work/before"); now=$(bench "$here/..")
    for _ in 1 2 3 4 5; do
        "$before" >>"$work/before.txt"; "$now" >>"$work/now.txt"
    done
    awk -F '  +' 'function number(text) { sub(/ .*/, "", text); return text + 0 }
        { value = number($2); file = FILENAME ~ /now/ }
        !((file, $1) in best) || value < best[file, $1] { best[file, $1] = value }
        file && !($1 in row) { row[$1] = ++rows; name[rows] = $1 }
        END { for (i = 1; i <= rows; i++) printf "%-60s %10.2f -> %.2f µs\n", name[i], best[0, name[i]], best[1, name[i]] }' "$work/before.txt" "$work/now.txt"
    exit 0
fi
[[ $# -eq 0 ]] || { usage; [[ $1 == --help || $1 == -h ]] && exit 0; exit 2; }

echo "== tencentcloud-core, $(rustc --version)"
(cd "$here/.." && cargo bench --quiet -p tencentcloud-core --bench call)

echo "== Tencent's Python SDK"
if python3 -m venv "$work/python" && "$work/python/bin/pip" install --quiet tencentcloud-sdk-python-common tencentcloud-sdk-python-teo >"$work/log" 2>&1; then
    "$work/python/bin/python" --version
    "$work/python/bin/python" -W ignore "$here/call-cost/call.py"
else
    echo "left out: python3 with venv and a package index are needed"; tail -2 "$work/log" 2>/dev/null || true
fi

echo "== Tencent's Go SDK"
cp -r "$here/call-cost/go" "$work/go"
export GOPATH=$work/gopath GOCACHE=$work/gocache
sdk=github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud
if (cd "$work/go" && go mod init call-cost && go get "$sdk/common@latest" "$sdk/teo@latest" && go build -o call .) >"$work/log" 2>&1; then
    go version
    "$work/go/call"
else
    echo "left out: go and a network with Go modules are needed"; tail -2 "$work/log" 2>/dev/null || true
fi
