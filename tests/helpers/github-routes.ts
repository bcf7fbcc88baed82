import type { GithubApi, Recorded } from './github-api.ts';
import { type FakeRepo, shownPull, shownRun, workflowYaml } from './github-state.ts';

/** What the fake answers; `body` undefined: none, as with 204. */
export interface Reply {
  status: number;
  body?: unknown;
}

const NOT_FOUND: Reply = {
  status: 404,
  body: { message: 'Not Found', documentation_url: 'https://docs.github.com/rest' },
};

const ok = (body: unknown): Reply => ({ status: 200, body });
const refusal = (message: string): Reply => ({ status: 422, body: { message } });

/** The REST API, as far as we use it. */
export function rest(api: GithubApi, request: Recorded): Reply {
  if (request.path === 'user') return ok({ login: api.login });
  if (request.path === 'rate_limit') return ok({ resources: {} });
  const account = /^users\/([^/]+)$/.exec(request.path)?.[1];
  if (account) return api.repos.some((repo) => repo.owner === account) ? ok({ login: account }) : NOT_FOUND;
  const [, owner = '', name = '', rest = ''] = /^repos\/([^/]+)\/([^/]+)\/?(.*)$/.exec(request.path) ?? [];
  const repo = api.find(owner, name);
  if (!repo) return NOT_FOUND;
  if (rest === '') return ok(shownRepo(repo));
  if (rest.startsWith('actions/')) return actions(api, repo, rest.slice('actions/'.length), request);
  if (rest.startsWith('contents/')) return contents(repo, decodeURIComponent(rest.slice('contents/'.length)));
  const branch = /^(?:git\/ref\/heads|branches|commits)\/(.+)$/.exec(rest)?.[1];
  if (branch !== undefined) {
    const sha = repo.branches[decodeURIComponent(branch)];
    return sha ? ok({ name: branch, sha, object: { sha }, commit: { sha } }) : NOT_FOUND;
  }
  if (/^pulls(\/\d+)?$/.test(rest)) return pulls(repo, Number(rest.split('/')[1] ?? 0), request);
  return NOT_FOUND;
}

function shownRepo(repo: FakeRepo): object {
  return {
    name: repo.name,
    full_name: `${repo.owner}/${repo.name}`,
    html_url: `https://github.com/${repo.owner}/${repo.name}`,
    default_branch: repo.defaultBranch ?? 'main',
    archived: repo.archived,
    fork: repo.fork,
    private: repo.private,
    permissions: { admin: false, push: repo.push, pull: true },
  };
}

function actions(api: GithubApi, repo: FakeRepo, rest: string, request: Recorded): Reply {
  const one = /^runs\/(\d+)$/.exec(rest);
  if (one) {
    const run = repo.runs.find(({ id }) => id === Number(one[1]));
    if (!run) return NOT_FOUND;
    const shown = shownRun(repo, run);
    run.asked += 1;
    return ok(shown);
  }
  const jobs = /^runs\/(\d+)\/jobs$/.exec(rest);
  if (jobs) return ok({ jobs: repo.runs.find(({ id }) => id === Number(jobs[1]))?.script.jobs ?? [] });
  if (rest === 'workflows') {
    const all = repo.workflows.map((workflow, i) => ({
      id: 100 + i,
      name: workflow.name,
      path: `.github/workflows/${workflow.file}`,
      state: workflow.state ?? 'active',
    }));
    return ok({ total_count: all.length, workflows: paged(all, request) });
  }
  if (rest === 'secrets/public-key') return ok({ key_id: '1', key: Buffer.alloc(32, 9).toString('base64') });
  if (/^secrets\/\w+$/.test(rest) && request.method === 'PUT') return { status: 201, body: {} };
  const [, id, action] = /^workflows\/([^/]+)\/(dispatches|runs)$/.exec(rest) ?? [];
  const workflow = repo.workflows.find(({ file }, i) => file === id || String(100 + i) === id);
  if (rest !== 'runs' && !workflow) return NOT_FOUND;
  if (action === 'dispatches') return dispatch(api, repo, repo.workflows.indexOf(workflow!), request);
  const { query } = request;
  const seen = repo.runs.filter((run) => {
    if (run.script.appearsAfter > 0) {
      run.script.appearsAfter -= 1;
      return false;
    }
    return (
      (!workflow || run.workflow === workflow) &&
      [null, run.event].includes(query.get('event')) &&
      [null, run.branch].includes(query.get('branch')) &&
      [null, run.script.actor].includes(query.get('actor'))
    );
  });
  const shown = seen.sort((a, b) => b.id - a.id).map((run) => shownRun(repo, run));
  return ok({ total_count: shown.length, workflow_runs: paged(shown, request) });
}

function dispatch(api: GithubApi, repo: FakeRepo, index: number, request: Recorded): Reply {
  const workflow = repo.workflows[index]!;
  const body = request.body as {
    ref?: string;
    inputs?: Record<string, string>;
    return_run_details?: boolean;
  };
  if (workflow.inputs === null) return refusal("Workflow does not have 'workflow_dispatch' trigger");
  if (api.dispatchAnswer === 'refused' && 'return_run_details' in body) {
    return refusal('Invalid request.\n\n"return_run_details" is not a permitted key.');
  }
  if (!body.ref || !(body.ref in repo.branches)) return refusal(`No ref found for: ${body.ref}`);
  const inputs = body.inputs ?? {};
  const unknown = Object.keys(inputs).filter((one) => !workflow.inputs!.includes(one));
  if (unknown.length > 0) return refusal(`Unexpected inputs provided: ${JSON.stringify(unknown)}`);
  const run = api.addRun(repo, workflow, { branch: body.ref, inputs, script: api.runScripts.shift() ?? {} });
  if (api.dispatchAnswer !== 'details' || body.return_run_details !== true) return { status: 204 };
  const base = `${repo.owner}/${repo.name}/actions/runs/${run.id}`;
  return ok({
    workflow_run_id: run.id,
    run_url: `https://api.github.com/repos/${base}`,
    html_url: `https://github.com/${base}`,
  });
}

function contents(repo: FakeRepo, path: string): Reply {
  const files: Record<string, string> = { ...repo.files };
  for (const workflow of repo.workflows)
    files[`.github/workflows/${workflow.file}`] ??= workflowYaml(workflow);
  const text = files[path];
  if (text !== undefined) {
    const content = Buffer.from(text).toString('base64').replace(/.{60}/g, '$&\n');
    return ok({ type: 'file', name: path.split('/').at(-1), path, encoding: 'base64', content });
  }
  const below = Object.keys(files).filter((one) => one.startsWith(`${path.replace(/\/$/, '')}/`));
  if (below.length === 0) return NOT_FOUND;
  return ok(below.map((one) => ({ type: 'file', name: one.split('/').at(-1), path: one })));
}

function pulls(repo: FakeRepo, number: number, { method, query, body }: Recorded): Reply {
  const fields = (body ?? {}) as {
    title?: string;
    body?: string;
    head?: string;
    base?: string;
    state?: 'open';
  };
  if (method === 'GET') {
    const state = query.get('state') ?? 'open';
    const found = repo.pulls.filter(
      (pull) =>
        [null, `${repo.owner}:${pull.head}`].includes(query.get('head')) &&
        ['all', pull.state].includes(state),
    );
    return ok(found.sort((a, b) => b.number - a.number).map((pull) => shownPull(repo, pull)));
  }
  if (method === 'PATCH') {
    const pull = repo.pulls.find((one) => one.number === number);
    if (!pull) return NOT_FOUND;
    Object.assign(pull, fields);
    return ok(shownPull(repo, pull));
  }
  const head = (fields.head ?? '').replace(`${repo.owner}:`, '');
  const sha = repo.branches[head];
  if (!sha) return refusal('Validation Failed: head is invalid');
  if (repo.pulls.some((pull) => pull.head === head && pull.base === fields.base && pull.state === 'open')) {
    return refusal(`A pull request already exists for ${repo.owner}:${head}.`);
  }
  const pull = {
    ...{ number: repo.pulls.length + 1, title: fields.title ?? '', body: fields.body ?? '' },
    ...{ head, sha, base: fields.base ?? '', state: 'open' as const, merged: false },
  };
  repo.pulls.push(pull);
  return { status: 201, body: shownPull(repo, pull) };
}

function paged<T>(all: T[], { query }: Recorded): T[] {
  const size = Number(query.get('per_page') ?? 30);
  const page = Number(query.get('page') ?? 1);
  return all.slice((page - 1) * size, page * size);
}
