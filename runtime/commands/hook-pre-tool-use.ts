import { text } from 'node:stream/consumers';
import { decide, type ToolCall } from '../hooks/decide.ts';

/**
 * The plugin's PreToolUse hook: the tool call as JSON on stdin, Claude Code's decision document or nothing on
 * stdout, always exit 0. It runs before every Bash call, so it loads nothing but the rules.
 */
export async function main(): Promise<void> {
  const input = await text(process.stdin);
  const { decision, reason } = judge(input);
  if (!decision) return;
  const answer = {
    hookEventName: 'PreToolUse',
    permissionDecision: decision,
    permissionDecisionReason: reason,
  };
  process.stdout.write(`${JSON.stringify({ hookSpecificOutput: answer })}\n`);
}

function judge(input: string): ReturnType<typeof decide> {
  try {
    const call = JSON.parse(input) as ToolCall;
    if (typeof call?.tool_name === 'string') return decide(call);
  } catch {
    // Falls through: what cannot be read is judged by the name alone.
  }
  return input.toLowerCase().includes('fractary-codex')
    ? { decision: 'ask', reason: 'This call names fractary-codex and could not be read.' }
    : { decision: null };
}
