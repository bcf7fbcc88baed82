import { describe, expect, it } from 'vitest';
import { decide } from '../../runtime/hooks/decide.ts';

function bash(command: string, extra: object = {}) {
  return decide({ tool_name: 'Bash', tool_input: { command, ...extra } }).decision;
}

describe('allow: one plain call that only reads', () => {
  it.each([
    'fractary-codex list',
    'fractary-codex  list  auth/docs --json ',
    'fractary-codex fetch codex://acme/auth/docs/a.md#usage --env prod',
    'fractary-codex fetch @codex/auth/docs/a.md --force-refresh --no-content',
    "fractary-codex search 'how do we sign in?' --json",
    'fractary-codex search "rate limits; retries"',
    "fractary-codex search 'Größe & Maß'",
    'fractary-codex cache-list --expired --limit 20',
    'fractary-codex cache-metrics --json',
    'fractary-codex cache-health',
    'fractary-codex explain docs/a.md',
    "fractary-codex analyze-patterns --patterns 'docs/**,*.md' --json",
    'fractary-codex plan-sync --to-codex --json --summary',
    'fractary-codex validate-refs docs --online',
    'fractary-codex doctor --json',
    'fractary-codex doctor --offline',
    'fractary-codex sync-project --dry-run',
    'fractary-codex sync-project --env test --dry-run --json --summary',
    'fractary-codex sync-project auth --env=prod --dry-run --exit-code',
    'fractary-codex sync-project --dry-run --plan 0a1b',
  ])('%s', (command) => expect(bash(command)).toBe('allow'));

  it.each(['codex_search', 'codex_fetch', 'codex_list', 'codex_status'])('tool %s', (tool) => {
    const tool_name = `mcp__plugin_fractary-codex_codex__${tool}`;
    expect(decide({ tool_name, tool_input: {} }).decision).toBe('allow');
  });
});

describe('ask: a guard would be overridden, or it cannot be seen', () => {
  it.each([
    // Guarded options, in any spelling that some parser might accept.
    'fractary-codex sync-project --force',
    'fractary-codex sync-project --force=true --json',
    'fractary-codex sync-project --forc',
    'fractary-codex sync-project --FORCE',
    'fractary-codex sync-project --no-force',
    'fractary-codex sync-project -f',
    'fractary-codex sync-project -qf',
    'fractary-codex sync-project -- --force',
    'fractary-codex sync-project --plan 0a1b --force',
    "fractary-codex sync-project '--force'",
    'fractary-codex sync-project "--force" --dry-run',
    'fractary-codex sync-project ‑‑force',
    'fractary-codex sync-project —force',
    'fractary-codex sync-project --allow-secrets',
    'fractary-codex sync-project --allow_secrets',
    'fractary-codex sync-project --prune --dry-run',
    'fractary-codex sync-org --yes',
    'fractary-codex fetch codex://acme/a/b.md --output x',
    'fractary-codex doctor --fix',
    'fractary-codex cache-health --fix --json',
    'fractary-codex demo --keep /tmp/x',
    'fractary-codex workflows install --push',
    // Quoting, escaping and expansion inside a word.
    'fractary-codex sync-project --fo"rce"',
    "fractary-codex sync-project --fo''rce",
    'fractary-codex sync-project --fo\\rce',
    'fractary-codex sync-project --fo\\\nrce',
    "fractary-codex sync-project $'--\\x66orce'",
    'fractary-codex sync-project --{force,json}',
    'fractary-codex sync-project --$X',
    'fractary-codex sync-project $X',
    'fractary-codex sync-project "$X"',
    'fractary-codex sync-project $(printf %s --force)',
    'fractary-codex sync-project `cat args`',
    'fractary-codex sync-project *',
    'fractary-codex sync-project ?-force',
    'fractary-codex sync-project [-]-force',
    'fractary-codex sync-project ~',
    'fractary-codex sync-project --env test # --dry-run',
    'fractary-codex list\u00a0--x',
    'fractary-codex list \u200b',
    // More than one command, redirections, here-documents, assignments.
    'fractary-codex list; id',
    'fractary-codex list && fractary-codex sync-project --force',
    'fractary-codex list & id',
    'fractary-codex list | head',
    'fractary-codex list\nid',
    'fractary-codex list\rid',
    'fractary-codex list > docs/a.md',
    'fractary-codex list 2>&1',
    'fractary-codex sync-project <<EOF\n--force\nEOF',
    'FOO=1 fractary-codex list',
    'FRACTARY_CODEX_HOME=/tmp/x fractary-codex sync-project',
    '(fractary-codex list)',
    '{ fractary-codex list; }',
    '! fractary-codex list',
    'f() { fractary-codex "$@"; }; f sync-project --force',
    // Another way to the program.
    '"fractary-codex" list',
    'env fractary-codex list',
    'command fractary-codex list',
    'timeout 9 fractary-codex sync-project',
    'echo --force | xargs fractary-codex sync-project',
    'xargs -a args fractary-codex sync-project',
    "sh -c 'fractary-codex sync-project'",
    'eval fractary-codex list',
    './plugins/codex/bin/fractary-codex list',
    '/opt/x/bin/fractary-codex.cmd list',
    'node plugins/codex/scripts/sync-project.mjs --env test',
    'cd plugins/codex/scripts && node sync-project.mjs --force',
    'node sync-project.mjs --force',
    'node /x/fractary-codex/0.1.0/scripts/list.mjs',
    'Fractary-Codex sync-project --force',
    'FRACTARY-CODEX list',
    // The name in disguise.
    'fractary-co"dex" sync-project --force',
    'fractary\\-codex sync-project --force',
    'fractary-\\\ncodex sync-project --force',
    'fractary-co$@dex sync-project --force',
    `fractary-co\${x}dex sync-project --force`,
    'fractary-co$(true)dex sync-project --force',
    'fractary-co``dex sync-project --force',
    'fractary$IFS-codex sync-project --force',
    'fractary-{codex,x} sync-project --force',
    '{fractary,}-codex sync-project --force',
    '/x/bin/fractary-c* sync-project --force',
    '/x/bin/fractary-code? sync-project --force',
    '/x/bin/fractary[[:punct:]]codex sync-project --force',
    'a=codex; fractary-$a sync-project --force',
    "$'\\146ractary-codex' sync-project --force",
    "$'\\x66ractary-codex' sync-project --force",
    'fractary‐codex sync-project --force',
    'fractary-co\u200bdex sync-project --force',
    'eval "fracta""ry-codex sync-project --force"',
  ])('%j', (command) => expect(bash(command)).toBe('ask'));

  it('says which option it is about', () => {
    const call = {
      tool_name: 'Bash',
      tool_input: { command: 'fractary-codex sync-project --allow-secrets' },
    };
    expect(decide(call).reason).toContain('--allow-secrets');
  });
});

describe('silent: left to the permission rules of the client', () => {
  it.each([
    'fractary-codex',
    'fractary-codex --help',
    'fractary-codex status --json',
    'fractary-codex diff --env test --to prod --all',
    'fractary-codex completion bash',
    'fractary-codex sync-project',
    'fractary-codex sync-project --env test --json --summary',
    'fractary-codex sync-project auth --env prod --plan 0a1b',
    "fractary-codex sync-project '*'",
    "fractary-codex sync-project --patterns 'docs/**' --exclude '**/*.tmp'",
    'fractary-codex sync-org --env test',
    'fractary-codex cache-clear --expired',
    'fractary-codex cache-clear --all',
    'fractary-codex push-codex --json',
    // `--dry-run` that another parser could take for a value or a name.
    'fractary-codex sync-project --patterns --dry-run',
    'fractary-codex sync-project --env --dry-run',
    'fractary-codex sync-project -- --dry-run',
    'fractary-codex sync-project --dry-run=false',
    'fractary-codex sync-project --dry-run --no-dry-run',
    'fractary-codex sync-project --dry-ru',
    // Nothing of ours.
    'git push --force',
    'npm test -- --force; echo "$HOME" > x',
    'cat .fractary/codex/shared/a.md | head',
    'cat .fractary/plugins/codex/config.json | jq .organization',
    "find . -name '*codex*'",
    'ls *',
    '$a$b',
    // Only looked at.
    'cat plugins/cache/fractary-codex/README.md',
    'which fractary-codex',
  ])('%j', (command) => expect(bash(command)).toBeNull());

  it('does not allow what would leave the sandbox', () => {
    expect(bash('fractary-codex list', { dangerouslyDisableSandbox: true })).toBeNull();
  });

  it.each([
    { tool_name: 'Read', tool_input: { file_path: '/x/fractary-codex' } },
    { tool_name: 'Bash', tool_input: null },
    { tool_name: 'Bash', tool_input: { command: 7 } },
    {
      tool_name: 'mcp__plugin_fractary-codex_codex__codex_delete',
      tool_input: {},
    },
    { tool_name: 'mcp__other__codex_search', tool_input: {} },
    {
      tool_name: 'xmcp__plugin_fractary-codex_codex__codex_list',
      tool_input: {},
    },
  ])('%j', (call) => expect(decide(call).decision).toBeNull());
});

it('answers in time, whatever a command is made of', () => {
  for (const piece of [
    '[',
    '$(',
    '${',
    '`',
    "'",
    'codex',
    '/scripts/',
    '*f',
    '\\',
    ')',
    '{',
    'fractary-*',
    '\u0301',
  ]) {
    const command = piece.repeat(200_000 / piece.length);
    const start = performance.now();
    bash(`${command} fractary-codex`);
    bash(command + '})'.repeat(50_000));
    expect(performance.now() - start).toBeLessThan(2_000);
  }
});
