#!/usr/bin/env bash
# What a call costs besides the network, in this runtime and in Tencent's Python and Go SDKs, one after the other on one machine.
#
#   scripts/call-cost.sh
#
# The same request, the same answers, the same count of rounds, the best of them. The SDKs are fetched into a temporary folder by
# pip and go; one whose tool or network is missing is left out, with a word about it.
# Needs bash and cargo; python3 with venv for the one comparison, go for the other.
set -euo pipefail
[[ $# -eq 0 ]] || { sed -n '2,8s/^# \{0,1\}//p' "$0"; [[ $1 == --help || $1 == -h ]] && exit 0; exit 2; }
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d); trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT

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
