#!/bin/sh
# Installs once, into .tools/ (250 MB), what the end-to-end tests drive: the Claude Code client, and the command line of
# the MCP Inspector. 0.16.8 is the Inspector's last one for Node 20: later ones want Node 22 or do not start alone.
set -eu
version=2.1.197
inspector=0.16.8
tools=$(cd "$(dirname "$0")/../.." && pwd)/.tools
client=$tools/node_modules/.bin/claude

installed() {
  [ -x "$client" ] && DISABLE_AUTOUPDATER=1 "$client" --version 2>/dev/null | grep -q "^$version "
}

inspects() {
  grep -q "\"version\": \"$inspector\"" "$tools/node_modules/@modelcontextprotocol/inspector-cli/package.json" 2>/dev/null
}

install() {
  mkdir -p "$tools"
  npm install --prefix "$tools" --no-audit --no-fund --no-package-lock --save-exact "$1"
}

inspects || install "@modelcontextprotocol/inspector-cli@$inspector" ||
  echo "The MCP Inspector $inspector could not be installed." >&2
installed && exit 0
install "@anthropic-ai/claude-code@$version"
# npm may have been told to run no install scripts; this one puts the binary in its place.
installed || node "$tools/node_modules/@anthropic-ai/claude-code/install.cjs"
installed || { echo "Claude Code $version did not start from $client." >&2; exit 1; }
