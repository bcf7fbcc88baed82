import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { workflowsWorld } from '../github/workflows-world.ts';
import { makeCodex } from '../helpers/codex.ts';
import { type Env, git, isolatedEnv, refs } from '../helpers/git.ts';
import { hasGh } from '../helpers/github-api.ts';
import { makeRepo } from '../helpers/repo.ts';
import { tempDir } from '../helpers/temp.ts';
import { claude, repository } from './helpers/client.ts';
import { type ConversationOptions, converse } from './helpers/conversation.ts';
import { type MessagesRequest, type Reply, type Step, textsOf, toolResults } from './helpers/messages-api.ts';

const plugin = join(repository, 'plugins/codex');
const agent = 'fractary-codex:codex-manager';

const planned = 'fractary-codex sync-org --dry-run --json --summary --env prod';
const confirmed = 'fractary-codex sync-org --env prod --yes --json --summary';

const bash = (command: string, more = {}): Reply => [
  { tool: 'Bash', input: { command, description: 'Sync', ...more } },
];
const skill = (name: string): Reply => [{ tool: 'Skill', input: { skill: `fractary-codex:${name}` } }];

/** An organization of two projects, and the folder of one of them. */
let bare: { codex: string; auth: string; billing: string };
let folder: string;
let env: Env;

beforeEach(() => {
  const world = tempDir();
  const project = (name: string) =>
    makeCodex(join(world, `acme/${name}.git`), { files: { 'docs/a.md': `# ${name}\n` } });
  const codex = makeCodex(join(world, 'codex.git'), {
    files: { 'shared/api.md': '# API\n', '.claude/commands/review.md': 'Review.\n' },
  });
  bare = { codex, auth: project('auth'), billing: project('billing') };
  const projects = ['auth', 'billing'].map((name) => ({ name, url: join(world, `acme/${name}.git`) }));
  const config = { version: '3.0', organization: 'acme', project_name: 'auth', codex_repo: codex, projects };
  folder = makeRepo(join(world, 'auth'), {
    '.fractary/plugins/codex/config.json': JSON.stringify(config),
  });
  env = isolatedEnv(world);
});

const everything = () => Object.values(bare).map(refs);

function talk(says: string[], script: Step[], more: Partial<ConversationOptions> = {}) {
  return converse({ says, script, pluginDir: plugin, cwd: folder, env, ...more });
}

const toolsOf = (request: MessagesRequest | undefined) => request?.tools?.map(({ name }) => name).sort();
const resultOf = (request: MessagesRequest | undefined) => toolResults(request)[0];
const jsonOf = (request: MessagesRequest | undefined) => JSON.parse(resultOf(request)?.text ?? '');

/** Reads what a command in the background has written, as the client's notice says. */
const readOutput: Step = (request) => {
  const [, path = 'none'] = /<output-file>(.*?)<\/output-file>/.exec(textsOf(request)) ?? [];
  return [{ tool: 'Read', input: { file_path: path } }];
};

describe.skipIf(!claude)('sync-org', () => {
  it('plans in the agent, asks, and after the yes runs in the background', async () => {
    const before = everything();
    const question = `Shall I go on? After a yes: \`${confirmed}\``;
    const { requests, asked } = await talk(
      ['/fractary-codex:sync-org --env prod', 'yes'],
      [
        bash(planned),
        question,
        bash(confirmed, { run_in_background: true }),
        'It runs.',
        readOutput,
        'Synced.',
      ],
      {
        permits: ({ command }) => {
          expect(everything()).toEqual(before);
          return command === confirmed;
        },
      },
    );
    const [typed, plan, answered, started, ended, read] = requests;
    expect(toolsOf(typed)).toEqual(['Bash', 'Skill']);
    expect(textsOf(typed)).toContain('sync of the whole organization: --env prod\n');
    expect(textsOf(typed)).not.toContain('$ARGUMENTS');
    expect(jsonOf(plan)).toMatchObject({ dry_run: true, discovered: { to_sync: 2 }, overall: { failed: 0 } });
    expect(toolsOf(answered)).toContain('Agent');
    expect(textsOf(answered)).toContain(question);
    expect(asked).toEqual([{ command: confirmed, reason: expect.stringContaining('"--yes"') }]);
    expect(resultOf(started)?.text).toContain('running in background');
    expect(textsOf(ended)).toContain('<status>completed</status>');
    expect(resultOf(read)?.text).toContain('"dry_run":false');
    expect(git(bare.codex, ['show', 'main:projects/billing/docs/a.md'])).toBe('# billing');
    expect(git(bare.auth, ['show', 'main:.fractary/codex/shared/api.md'])).toBe('# API');
    expect(git(bare.billing, ['show', 'main:.claude/commands/review.md'])).toBe('Review.');
  });

  it('cannot change anything while it plans', async () => {
    const before = everything();
    const refused = [
      confirmed,
      'fractary-codex sync-org --project auth --env prod',
      `${planned}; ${confirmed}`,
      'fractary-codex sync-project --force',
      'fractary-codex workflows run --all',
    ];
    const script = [...refused.map((command) => bash(command)), 'Stopped.'];
    const { requests } = await talk(['/fractary-codex:sync-org --env prod'], script, { permits: () => true });
    for (const at of refused.keys()) {
      const text = expect.stringContaining('requires approval');
      expect(resultOf(requests[at + 1]), refused[at]).toMatchObject({ isError: true, text });
    }
    expect(everything()).toEqual(before);
  });

  it('could, were more than the plan granted: in a fork the client asks nobody', async () => {
    const copy = join(tempDir(), 'codex');
    cpSync(plugin, copy, { recursive: true });
    const path = join(copy, 'commands/sync-org.md');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace(/^allowed-tools:.*$/m, 'allowed-tools: Bash(fractary-codex:*)'));
    const script = [bash(confirmed), 'Synced.'];
    const { requests, asked } = await talk(['/fractary-codex:sync-org'], script, { pluginDir: copy });
    expect(jsonOf(requests[1])).toMatchObject({ status: 'success', dry_run: false });
    expect(asked).toEqual([]);
  });
});

describe.skipIf(!claude)('all projects, asked for in another way', () => {
  it("plans for sync-project '*', and a model alone cannot say yes", async () => {
    const before = everything();
    const { requests, asked } = await talk(
      ["/fractary-codex:sync-project '*' --env prod"],
      [
        skill('org-syncer'),
        bash(planned),
        bash(confirmed),
        bash("fractary-codex sync-project '*' --json"),
        'Stopped.',
      ],
    );
    expect(textsOf(requests[1])).toContain('first the plan, then the user');
    expect(jsonOf(requests[2])).toMatchObject({ status: 'success', dry_run: true });
    expect(asked).toEqual([{ command: confirmed, reason: expect.stringContaining('"--yes"') }]);
    expect(resultOf(requests[3])).toMatchObject({ isError: true });
    expect(resultOf(requests[4])?.text).toContain('CONFIRMATION_REQUIRED');
    expect(resultOf(requests[4])?.text).toMatch(/"would_touch": \[\s+"auth",\s+"billing"/);
    expect(everything()).toEqual(before);
  });

  it('comes back from the agent as a plan; what it leaves in the background ends with it', async () => {
    const before = everything();
    const task = { subagent_type: agent, description: 'Sync', prompt: 'sync all projects' };
    const waiting = 'sleep 30; touch left-behind';
    const { requests, asked, events } = await talk(
      ['sync all projects'],
      [
        [{ tool: 'Agent', input: task }],
        skill('org-syncer'),
        bash(planned),
        bash(confirmed),
        bash(waiting, { run_in_background: true }),
        'Two projects. Shall I go on?',
        'Shall I go on?',
      ],
      { permits: ({ command }) => command !== confirmed },
    );
    expect(asked.map(({ command }) => command)).toEqual([planned, confirmed, waiting]);
    expect(jsonOf(requests[3])).toMatchObject({ dry_run: true });
    expect(resultOf(requests[4])).toMatchObject({ isError: true });
    expect(resultOf(requests[6])?.text).toContain('Two projects. Shall I go on?');
    expect(events).toContainEqual(
      expect.objectContaining({ subtype: 'task_notification', status: 'stopped' }),
    );
    expect(everything()).toEqual(before);
  });
});

describe.skipIf(!claude || !hasGh)('workflows', () => {
  const waiting = '--poll 0.05 --json';

  it('shows the repositories, asks before all of them, and runs one project as typed', async () => {
    const world = await workflowsWorld();
    world.api.add('acme', 'billing');
    const all = `fractary-codex workflows run --all --env prod ${waiting}`;
    const one = `fractary-codex workflows run --project auth --env prod ${waiting}`;
    const { requests, asked } = await talk(
      ['/fractary-codex:workflows run --all --env prod'],
      [
        bash('fractary-codex workflows status --json'),
        skill('org-syncer'),
        bash('fractary-codex discover --repos --json --summary'),
        bash(all),
        bash(one, { run_in_background: true }),
        'It runs.',
        readOutput,
        'Done.',
      ],
      { cwd: world.project, env: world.env },
    );
    expect(jsonOf(requests[1])).toMatchObject({ runs: [] });
    const repositories = [{ name: 'billing' }, { name: 'codex.acme.com', codex: true }];
    expect(jsonOf(requests[3])).toMatchObject({ repositories });
    expect(asked).toEqual([{ command: all, reason: undefined }]);
    expect(resultOf(requests[4])).toMatchObject({ isError: true });
    expect(textsOf(requests[6])).toContain('<status>completed</status>');
    const output = resultOf(requests[7])?.text ?? '';
    expect(output).toContain('🔄 Sync workflows triggered in background. You can continue working.');
    expect(output).toContain('📊 Step 1/3 completed: Documentation pulled from projects');
    expect(output).toContain('✅ All sync workflows completed successfully');
    expect(world.dispatches().map(({ inputs }) => inputs.target_repository)).toEqual(
      Array(3).fill('auth-service'),
    );
  });
});
