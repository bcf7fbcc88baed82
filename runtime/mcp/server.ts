import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import {
  CallToolRequestSchema,
  type CallToolResult,
  ErrorCode,
  ListResourcesRequestSchema,
  ListResourceTemplatesRequestSchema,
  ListToolsRequestSchema,
  McpError,
  ReadResourceRequestSchema,
} from '@modelcontextprotocol/sdk/types.js';
import type { Context } from '../context.ts';
import type { CodexError } from '../errors.ts';
import { asCodexError } from '../output/failure.ts';
import { shown } from '../reference.ts';
import { VERSION } from '../version.ts';
import { INSTRUCTIONS } from './instructions.ts';
import { listResources, readResource, resourceError, TEMPLATES } from './resources.ts';
import { makeShelf } from './shelf.ts';
import { checkArguments, inputSchema, type Tool } from './tool.ts';
import { fetchTool } from './tools/fetch.ts';
import { listTool } from './tools/list.ts';
import { searchTool } from './tools/search.ts';
import { statusTool } from './tools/status.ts';
import { watchCache } from './watch.ts';

const TOOLS: readonly Tool[] = [searchTool, fetchTool, listTool, statusTool];

/**
 * The MCP server of a project (contract, section 12): four tools that read, and the cached documents as resources.
 * Opens no transport and no file; the project is looked for anew with every request, as its configuration may come
 * and change while the server runs. It ends with `context.signal`, or when it is closed.
 */
export function makeServer(context: Context): Server {
  const server = new Server(
    { name: 'codex', title: 'Codex', version: VERSION },
    {
      capabilities: { tools: {}, resources: { listChanged: true } },
      instructions: INSTRUCTIONS,
    },
  );
  const shelf = makeShelf(context);
  const watch = watchCache(context, shelf, () => server.sendResourceListChanged());
  server.onclose = () => {
    watch.close();
    void shelf.close();
  };
  const contextOf = (signal: AbortSignal): Context => {
    watch.look();
    return { ...context, signal: AbortSignal.any([context.signal, signal]) };
  };

  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: TOOLS.map(describeTool) }));
  server.setRequestHandler(CallToolRequestSchema, async ({ params }, { signal }): Promise<CallToolResult> => {
    const tool = TOOLS.find(({ name }) => name === params.name);
    if (!tool) throw new McpError(ErrorCode.InvalidParams, `There is no tool ${shown(params.name)}`);
    try {
      const args = checkArguments(tool, params.arguments);
      return { content: [{ type: 'text', text: await tool.run(args, shelf, contextOf(signal)) }] };
    } catch (error) {
      return { content: [{ type: 'text', text: failure(asCodexError(error)) }], isError: true };
    }
  });

  server.setRequestHandler(ListResourcesRequestSchema, ({ params }, { signal }) =>
    orResourceError(listResources(params?.cursor, shelf, contextOf(signal))),
  );
  server.setRequestHandler(ListResourceTemplatesRequestSchema, () => ({ resourceTemplates: TEMPLATES }));
  server.setRequestHandler(ReadResourceRequestSchema, ({ params }, { signal }) =>
    orResourceError(readResource(params.uri, contextOf(signal))),
  );
  return server;
}

function describeTool(tool: Tool) {
  const { name, title, description } = tool;
  const annotations = {
    readOnlyHint: true,
    destructiveHint: false,
    idempotentHint: true,
    openWorldHint: false,
  };
  return { name, title, description, inputSchema: inputSchema(tool), annotations };
}

/** A failure for a model: the sentence, the code, and what to do next. */
function failure(error: CodexError): string {
  const suggestions = (error.extra.suggestions as string[] | undefined) ?? [];
  return [
    `${error.message} [${error.code}]`,
    ...(suggestions.length > 0 ? ['Did you mean:', ...suggestions.map((one) => `  ${one}`)] : []),
    ...error.fixes.map((fix) => `Next: ${fix}`),
  ].join('\n');
}

async function orResourceError<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw resourceError(asCodexError(error));
  }
}
