#!/usr/bin/env bash
# Prints the README's table of sizes: lines of Java per module (blank ones and comments included), and the largest files.
set -euo pipefail
cd "$(dirname "$0")/.."
lines() { find "$1" -name '*.java' -not -path '*/se/inkom/planted/*' -exec cat {} + 2>/dev/null | wc -l | tr -d ' '; }
files() { find "$1" -name '*.java' -not -path '*/se/inkom/planted/*' 2>/dev/null | wc -l | tr -d ' '; }
echo '| Module | Main: files | Main: lines | Test: lines |'
echo '|---|--:|--:|--:|'
for module in shared-events proofs ledger web-support command-side query-side channels all-in-one benchmarks; do
  [ -d "$module/src" ] || continue
  echo "| \`$module\` | $(files "$module/src/main") | $(lines "$module/src/main") | $(lines "$module/src/test") |"
done
echo
echo 'The largest files:'
echo
find ./*/src/main -name '*.java' -exec wc -l {} + | grep -v ' total$' | sort -rn | head -5 | sed -E 's|^ *([0-9]+) \./(.*/)([^/]+)$|- `\3`, \1 lines|'
