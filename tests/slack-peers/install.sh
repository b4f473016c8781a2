#!/usr/bin/env bash
# Installs Slack's npm packages, exactly as locked, for the tests that check against them. Where Node or npm cannot be had
# those tests are skipped and say so; nothing else needs them.
set -uo pipefail
cd "$(dirname "$0")"
if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
  echo "Slack's npm packages not installed: no Node or npm here; their tests will be skipped."
elif ! timeout 180 npm ci --no-audit --no-fund --ignore-scripts >/dev/null 2>&1; then
  rm -rf node_modules
  echo "Slack's npm packages not installed: npm cannot fetch them; their tests will be skipped."
else
  echo "Slack's npm packages installed."
fi
