/** A repository of the fake GitHub; tests change it at any time. */
export interface FakeRepo {
  owner: string;
  name: string;
  /** Null while it is empty. */
  defaultBranch: string | null;
  archived: boolean;
  fork: boolean;
  private: boolean;
  /** Whether the user may write to it. */
  push: boolean;
  workflows: FakeWorkflow[];
  /** Path → text, as the contents API gives them on every branch. */
  files: Record<string, string>;
  /** Branch → commit. */
  branches: Record<string, string>;
  runs: FakeRun[];
  pulls: FakePull[];
}

export interface FakeWorkflow {
  /** The file's name, e.g. `codex-sync-pull-docs.yml`. */
  file: string;
  name: string;
  /** Names of the inputs that it declares; null: no `workflow_dispatch` trigger. */
  inputs: string[] | null;
  /** The YAML; made up from the rest unless given. */
  yaml?: string;
  state?: 'active' | 'disabled_manually';
}

/** How the run of a dispatch behaves. */
export interface RunScript {
  /** So many questions about runs pass before it can be seen. */
  appearsAfter?: number;
  /** Its status at each question for it; the last one stays. */
  statuses?: string[];
  conclusion?: string;
  actor?: string;
  /** As the API shows them. */
  jobs?: object[];
}

export interface FakeRun {
  id: number;
  workflow: FakeWorkflow;
  branch: string;
  event: string;
  inputs: Record<string, string>;
  script: Required<RunScript>;
  /** Questions for this run so far. */
  asked: number;
}

export interface FakePull {
  number: number;
  title: string;
  body: string;
  head: string;
  sha: string;
  base: string;
  state: 'open' | 'closed';
  merged: boolean;
}

export function fakeRepo(owner: string, name: string, more: Partial<FakeRepo> = {}): FakeRepo {
  return {
    ...{ owner, name, defaultBranch: 'main', archived: false, fork: false, private: true, push: true },
    ...{ workflows: [], files: {}, branches: { main: '1'.repeat(40) }, runs: [], pulls: [] },
    ...more,
  };
}

/** A workflow's YAML, as the contents API would give it. */
export function workflowYaml({ name, inputs, yaml }: FakeWorkflow): string {
  if (yaml !== undefined) return yaml;
  const trigger =
    inputs === null
      ? 'on: push\n'
      : `on:\n  workflow_dispatch:\n    inputs:\n${inputs.map((one) => `      ${one}: { type: string }\n`).join('')}`;
  const runName = inputs?.includes('correlation_id')
    ? `run-name: ${name} \${{ inputs.correlation_id }}\n`
    : '';
  return `name: ${name}\n${runName}${trigger}jobs: {}\n`;
}

/** A run as the REST API shows it. */
export function shownRun(repo: FakeRepo, run: FakeRun): object {
  const { statuses, conclusion, actor } = run.script;
  const status = statuses[Math.min(run.asked, statuses.length - 1)] ?? 'completed';
  const id = run.inputs.correlation_id;
  const page = `https://github.com/${repo.owner}/${repo.name}`;
  return {
    id: run.id,
    name: run.workflow.name,
    display_title:
      id && run.workflow.inputs?.includes('correlation_id')
        ? `${run.workflow.name} ${id}`
        : run.workflow.name,
    path: `.github/workflows/${run.workflow.file}`,
    head_branch: run.branch,
    event: run.event,
    status,
    conclusion: status === 'completed' ? conclusion : null,
    html_url: `${page}/actions/runs/${run.id}`,
    run_number: run.id,
    created_at: new Date(1_700_000_000_000 + run.id * 1000).toISOString(),
    updated_at: new Date(1_700_000_000_000 + run.id * 1000 + 5000).toISOString(),
    actor: { login: actor },
    triggering_actor: { login: actor },
  };
}

export function shownPull(repo: FakeRepo, pull: FakePull): object {
  const page = `https://github.com/${repo.owner}/${repo.name}`;
  return {
    number: pull.number,
    html_url: `${page}/pull/${pull.number}`,
    title: pull.title,
    body: pull.body,
    state: pull.state,
    merged_at: pull.merged ? '2025-01-01T00:00:00Z' : null,
    head: { ref: pull.head, sha: pull.sha, label: `${repo.owner}:${pull.head}` },
    base: { ref: pull.base },
  };
}
