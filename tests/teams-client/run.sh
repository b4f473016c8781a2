#!/usr/bin/env bash
# RevBot in Microsoft's local Teams client, driven in Chromium with real tokens both ways, and its cards against Microsoft's
# types. Needs Node 20, npm and Chromium; says so and does nothing where one cannot be had. REVBOT_PICTURES keeps pictures.
set -euo pipefail
cd "$(dirname "$0")"
export CHROMIUM=${CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)}
for program in node npm; do
  command -v "$program" >/dev/null || { echo "skipped: no $program"; exit 0; }
done
[ -n "$CHROMIUM" ] || { echo "skipped: no Chromium"; exit 0; }
npm ci --no-audit --no-fund --silent || { echo "skipped: the npm packages cannot be installed"; exit 0; }
REVBOT_TEAMS_CLIENT=$PWD exec dotnet test ../Bot.Tests "$@" \
  --filter "FullyQualifiedName~Teams.PlaygroundTests|FullyQualifiedName~Teams.CardTypesTests" --logger "console;verbosity=normal"
