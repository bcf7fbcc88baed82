#!/bin/sh
# Installs the Claude Code client that tests/e2e/plugin.test.ts drives, once, into .tools/ (240 MB).
set -eu
version=2.1.197
tools=$(cd "$(dirname "$0")/../.." && pwd)/.tools
client=$tools/node_modules/.bin/claude

installed() {
  [ -x "$client" ] && DISABLE_AUTOUPDATER=1 "$client" --version 2>/dev/null | grep -q "^$version "
}

installed && exit 0
mkdir -p "$tools"
npm install --prefix "$tools" --no-audit --no-fund --no-package-lock --save-exact "@anthropic-ai/claude-code@$version"
# npm may have been told to run no install scripts; this one puts the binary in its place.
installed || node "$tools/node_modules/@anthropic-ai/claude-code/install.cjs"
installed || { echo "Claude Code $version did not start from $client." >&2; exit 1; }
