import { expect, it } from 'vitest';
import { parseDotenv } from '../../runtime/project/dotenv.ts';

it.each([
  ['CODEX_GITHUB_ORG=acme', { CODEX_GITHUB_ORG: 'acme' }],
  ['export CODEX_GITHUB_ORG = "acme" # ours\r\nOTHER=x\r\n', { CODEX_GITHUB_ORG: 'acme' }],
  ["CODEX_GITHUB_REPO='a#b'", { CODEX_GITHUB_REPO: 'a#b' }],
  ['CODEX_GITHUB_REPO=acme/codex # x', { CODEX_GITHUB_REPO: 'acme/codex' }],
  ['\ufeffCODEX_GITHUB_ORG=a\nCODEX_GITHUB_ORG=b', { CODEX_GITHUB_ORG: 'b' }],
  ['# CODEX_GITHUB_ORG=a\nXCODEX_GITHUB_ORG=a\nCODEX_GITHUB_ORGX=a', {}],
  ['CODEX_GITHUB_ORG=\nCODEX_GITHUB_REPO= # none\nCODEX_GITHUB_REPO=""', {}],
  ['CODEX_SYNC_PAT=secret\nGH_TOKEN=secret', {}],
  ['', {}],
])('%j', (text, names) => expect(parseDotenv(text)).toEqual(names));
