import { lookAlikes, mentions } from './mentions.ts';
import { strictWords } from './words.ts';

/** What Claude Code tells a PreToolUse hook, as far as it matters here. */
export interface ToolCall {
  tool_name: string;
  tool_input: unknown;
}

/** `null` leaves the call to Claude Code's own permission rules. */
export interface Decision {
  decision: 'allow' | 'ask' | null;
  reason?: string;
}

const SILENT: Decision = { decision: null };

const MCP_TOOLS = /^mcp__plugin_fractary-codex_codex__codex_(?:search|fetch|list|status)$/;

/** Options by which a guard is overridden or something outside codex and cache is written. */
const GUARDED = ['force', 'allow-secrets', 'yes', 'prune', 'output', 'fix', 'keep', 'push'];

/** Real options that only look like a guarded one. */
const HARMLESS = ['all', 'force-refresh'];

const READ_ONLY = setOf(
  'fetch list search cache-list cache-metrics cache-health explain analyze-patterns plan-sync validate-refs doctor',
);

/** Programs that only show what their arguments name: `cat …/fractary-codex/README.md` is no call of ours. */
const READERS = setOf('basename cat cd dirname du file head ls pwd readlink realpath stat tail wc which');

/** Options of sync-project that take no value, so that a `--dry-run` after them surely is an option. */
const SYNC_SWITCHES = setOf(
  '--to-codex --from-codex --bidirectional --dry-run --exit-code --json --summary --quiet --verbose',
);

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/**
 * What the PreToolUse hook answers to a tool call (contract, section 12): `allow` for what only reads, `ask` for
 * whatever overrides a guard or cannot be read with certainty, nothing for the rest.
 */
export function decide(call: ToolCall): Decision {
  if (MCP_TOOLS.test(call.tool_name)) return { decision: 'allow', reason: 'This tool only reads.' };
  if (call.tool_name !== 'Bash') return SILENT;

  const input = (call.tool_input ?? {}) as Record<string, unknown>;
  const command = input.command;
  if (typeof command !== 'string' || !mentions(command)) return SILENT;

  const words = strictWords(command);
  if (!words) {
    return ask('This call of fractary-codex is more than one plain command: what it does cannot be checked.');
  }
  const [program = '', name = '', ...args] = words;
  if (READERS.has(program)) return SILENT;
  const guarded = words.find(isGuarded);
  if (guarded) {
    return ask(
      `"${guarded}" of fractary-codex overrides a guard or writes elsewhere: the user must want it.`,
    );
  }
  if (program !== 'fractary-codex') return ask('This runs fractary-codex through another program or path.');
  // Outside the sandbox even a read-only call is more than was promised.
  if (input.dangerouslyDisableSandbox || !readsOnly(name, args)) return SILENT;
  return {
    decision: 'allow',
    reason: `fractary-codex ${name} changes nothing.`,
  };
}

function ask(reason: string): Decision {
  return { decision: 'ask', reason };
}

/** A guarded option in any spelling, also shortened, negated, with a value, or as a short option. */
function isGuarded(word: string): boolean {
  const option = lookAlikes(word).toLowerCase();
  if (/^-[^-]/.test(option)) return /[fypok]/.test(option);
  const name = /^--(?:no-)?([^=]+)/.exec(option)?.[1]?.replace(/_/g, '-');
  if (!name || HARMLESS.includes(name)) return false;
  return GUARDED.some((guarded) => guarded.startsWith(name) || name.startsWith(guarded));
}

function readsOnly(command: string, args: string[]): boolean {
  if (READ_ONLY.has(command)) return true;
  if (command !== 'sync-project' || args.includes('--')) return false;
  const dry = args.filter((arg) => arg.startsWith('--') && arg.includes('dry'));
  return dry.length === 1 && dry[0] === '--dry-run' && takesNoValue(args[args.indexOf('--dry-run') - 1]);
}

/** Whether what precedes `--dry-run` cannot be an option that would take it for its value. */
function takesNoValue(previous = ''): boolean {
  return !previous.startsWith('-') || previous.includes('=') || SYNC_SWITCHES.has(previous);
}
