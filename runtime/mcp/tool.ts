import * as z from 'zod';
import type { Context } from '../context.ts';
import { CodexError } from '../errors.ts';
import { shown } from '../reference.ts';
import type { Shelf } from './shelf.ts';

/** A tool of the server: what a model reads about it, its arguments, and its answer as text. One file in `tools/` each. */
export interface Tool<A extends z.ZodObject = z.ZodObject> {
  name: string;
  title: string;
  description: string;
  arguments: A;
  run: (args: z.infer<A>, shelf: Shelf, context: Context) => Promise<string>;
}

/** Keeps the arguments' type for `run`. */
export function defineTool<A extends z.ZodObject>(tool: Tool<A>): Tool {
  return tool as unknown as Tool;
}

/** Checks what a model sent. @throws INVALID_ARGUMENT in one sentence with everything that is wrong */
export function checkArguments(tool: Tool, given: unknown): Record<string, unknown> {
  const result = tool.arguments.safeParse(given ?? {});
  if (result.success) return result.data;
  const problems = result.error.issues.slice(0, 5).map(({ path, message }) => {
    const where = path.length > 0 ? `${shown(path.join('.'))}: ` : '';
    return `${where}${message.slice(0, 200)}`;
  });
  throw new CodexError('INVALID_ARGUMENT', `${tool.name} cannot be called so: ${problems.join('; ')}`, {
    phase: 'validate',
    fixes: [`Call it with these arguments: ${argumentList(tool)}`],
  });
}

function argumentList(tool: Tool): string {
  const { properties = {}, required = [] } = inputSchema(tool);
  const names = Object.keys(properties);
  if (names.length === 0) return 'none';
  return names.map((name) => (required.includes(name) ? name : `${name}?`)).join(', ');
}

interface InputSchema {
  [more: string]: unknown;
  type: 'object';
  properties?: Record<string, object>;
  required?: string[];
}

/** The arguments as JSON Schema, for `tools/list`. */
export function inputSchema(tool: Tool): InputSchema {
  const { $schema: _, ...schema } = z.toJSONSchema(tool.arguments, { io: 'input' });
  return schema as InputSchema;
}

/** Arguments that several tools take. */
export const ENVIRONMENT = z
  .string()
  .optional()
  .describe('Environment, such as test or prod; default: the configured one');
