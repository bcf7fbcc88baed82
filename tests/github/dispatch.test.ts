import { describe, expect, it } from 'vitest';
import { type ApiFault, hasGh } from '../helpers/github-api.ts';
import { INPUTS, isDispatch, workflowsWorld } from './workflows-world.ts';

/** Without a correlation id that the title shows. */
const ANONYMOUS = INPUTS.filter((name) => name !== 'correlation_id');

/** The first dispatch goes wrong in this way. */
const onDispatch = (fault: object) => ({ method: 'POST', path: /dispatches$/, ...fault }) as ApiFault;

// Some of these wait for seconds, as users would: side by side, the longest first.
describe.skipIf(!hasGh).concurrent('a dispatch', () => {
  it.each([
    ['a dropped connection', { kind: 'drop' }],
    ['a 502', { kind: 'status', status: 502 }],
  ])('is sent again after %s, once surely no run came of it', async (_, fault) => {
    const world = await workflowsWorld();
    world.api.faults.push(onDispatch(fault));
    const { steps } = await world.json([]);
    expect(steps[0]).toMatchObject({ run_id: 1001, conclusion: 'success' });
    expect(world.dispatches().map(({ status }) => status)).toEqual([fault.kind === 'drop' ? null : 502, 200]);
    const first = world.api.requests.findIndex(isDispatch);
    const looks = world.api.requests.slice(first, first + 8).filter(({ path }) => /\/runs$/.test(path));
    expect(looks.length).toBeGreaterThan(3);
  });

  it.each([
    ['dropped', INPUTS, { kind: 'dropAfter' }],
    ['dropped', ANONYMOUS, { kind: 'dropAfter' }],
  ] as const)('that arrived although its answer was %s is not sent again (%j)', async (_, inputs, fault) => {
    const world = await workflowsWorld({ inputs: [...inputs] });
    world.api.faults.push(onDispatch(fault));
    world.api.runScripts.push({ appearsAfter: 4 });
    const { steps } = await world.json([]);
    expect(steps[0]).toMatchObject({ run_id: 1001, conclusion: 'success' });
    expect(world.dispatches()).toHaveLength(1);
  });

  it('is not sent again while nobody can say what came of it', async () => {
    const world = await workflowsWorld();
    world.api.faults.push(onDispatch({ kind: 'drop' }));
    onceDispatched(world, () => world.api.faults.push({ kind: 'drop', path: /\/runs$/, times: 1000 }));
    const failure = await world.json(['--timeout', '2'], 1);
    expect(failure).toMatchObject({ error_code: 'NETWORK', phase: 'trigger' });
    expect(failure.error).toMatch(
      /its runs could not be listed, so it may have started\. View details: https:\S+codex-sync-pull-docs\.yml$/,
    );
    expect(failure.suggested_fixes[0]).toContain('before you trigger it again');
    expect(world.dispatches()).toHaveLength(1);
  });

  it('is not sent again when the time is up before its run could have appeared', async () => {
    const world = await workflowsWorld();
    world.api.faults.push(onDispatch({ kind: 'status', status: 500 }));
    const failure = await world.json(['--timeout', '1'], 1);
    expect(failure.error).toContain('no time left to see whether it has started');
    expect(world.dispatches()).toHaveLength(1);
  });

  it('does not take the run of an unknown person for its own', async () => {
    const world = await workflowsWorld({ inputs: ANONYMOUS });
    world.api.faults.push(onDispatch({ kind: 'drop' }), { kind: 'status', status: 403, path: /^user$/ });
    const [pull] = world.codex.workflows;
    onceDispatched(world, () => world.api.addRun(world.codex, pull!, { script: { actor: 'somebody' } }));
    const failure = await world.json([], 1);
    expect(failure.error).toMatch(/whether https:\S+\/runs\/1001 came of it cannot be told/);
    expect(world.dispatches()).toHaveLength(1);
  });

  it.each([
    ['429', { status: 429, message: 'You have exceeded a secondary rate limit' }],
    ['403', { status: 403, message: 'API rate limit exceeded for user' }],
  ])('waits as long as the server says after a rate limit (%s), which started nothing', async (_, fault) => {
    const world = await workflowsWorld();
    world.api.faults.push(
      onDispatch({ kind: 'status', headers: { 'Retry-After': '0' }, times: 3, ...fault }),
    );
    const { steps } = await world.json([]);
    expect(steps[0]).toMatchObject({ run_id: 1001, conclusion: 'success' });
    expect(world.dispatches()).toHaveLength(4);
    expect(world.api.asked.filter((one) => /\/runs$/.test(one))).toHaveLength(1);
  });

  it('that gets no answer at all may have arrived', async () => {
    const world = await workflowsWorld({ config: { network: { timeout_seconds: 5 } } });
    world.api.faults.push(onDispatch({ kind: 'hang' }));
    const failure = await world.json(['--timeout', '2'], 1);
    expect(failure).toMatchObject({
      error_code: 'NETWORK',
      error: expect.stringContaining('did not answer'),
    });
    expect(world.dispatches()).toHaveLength(1);
  });
});

describe.skipIf(!hasGh).concurrent('the run of a dispatch', () => {
  it.each([
    ['details', INPUTS],
    ['details', ANONYMOUS],
    ['empty', INPUTS],
    ['empty', ANONYMOUS],
    ['refused', INPUTS],
    ['refused', ANONYMOUS],
  ] as const)('is found where the answer is %s, with the inputs %j', async (answer, inputs) => {
    const world = await workflowsWorld({ inputs: [...inputs] });
    world.api.dispatchAnswer = answer;
    const [pull] = world.codex.workflows;
    world.api.addRun(world.codex, pull!, { script: { conclusion: 'failure' } });
    world.api.runScripts.push({ appearsAfter: 3 });
    const { steps } = await world.json([]);
    expect(steps[0]).toMatchObject({ run_id: 1002, conclusion: 'success' });
    const statuses = world.dispatches().map(({ status }) => status);
    expect(statuses).toEqual(answer === 'refused' ? [422, 204] : [answer === 'details' ? 200 : 204]);
  });

  it('is told by its title from others that were started in the same moment', async () => {
    const world = await workflowsWorld();
    world.api.dispatchAnswer = 'empty';
    world.api.runScripts.push({ appearsAfter: 1 });
    const [pull] = world.codex.workflows;
    onceDispatched(world, () => {
      world.api.addRun(world.codex, pull!, { inputs: { correlation_id: 'of-somebody-else' } });
      world.api.addRun(world.codex, pull!);
    });
    const { steps } = await world.json([]);
    expect(steps[0].run_id).toBe(1001);
  });

  it('is not guessed: two that could be it are named, though they appear one after the other', async () => {
    const world = await workflowsWorld({ inputs: ANONYMOUS });
    world.api.dispatchAnswer = 'empty';
    world.api.runScripts.push({ appearsAfter: 1 });
    const [pull] = world.codex.workflows;
    onceDispatched(world, () => world.api.addRun(world.codex, pull!));
    const failure = await world.json([], 1);
    const page = 'https://github.com/acme/codex.acme.com/actions';
    expect(failure).toMatchObject({
      ...{ error_code: 'WORKFLOW_FAILED', phase: 'trigger' },
      error: expect.stringContaining('which of its runs is ours cannot be told'),
      candidates: [{ run_id: 1002 }, { run_id: 1001 }],
      partial_results: { steps: [{ name: 'pull-docs', run_id: null }] },
    });
    expect(failure.error).toContain(`${page}/runs/1002 and ${page}/runs/1001`);
    expect(world.dispatches()).toHaveLength(1);
  });

  it('is not that of another person, another branch, or another event', async () => {
    const world = await workflowsWorld({ inputs: ANONYMOUS });
    world.api.dispatchAnswer = 'empty';
    world.api.runScripts.push({ appearsAfter: 2 });
    const [pull] = world.codex.workflows;
    onceDispatched(world, () => {
      world.api.addRun(world.codex, pull!, { script: { actor: 'somebody' } });
      world.api.addRun(world.codex, pull!, { branch: 'test' });
      world.api.addRun(world.codex, pull!, { event: 'push' });
    });
    expect((await world.json([])).steps[0].run_id).toBe(1001);
  });

  it('that never appears is said to be missing, with the page to look at', async () => {
    const world = await workflowsWorld();
    world.api.dispatchAnswer = 'empty';
    world.api.runScripts.push({ appearsAfter: 10_000 });
    const failure = await world.json(['--timeout', '1'], 1);
    expect(failure).toMatchObject({ error_code: 'TIMEOUT', phase: 'trigger' });
    expect(failure.error).toContain(
      'View details: https://github.com/acme/codex.acme.com/actions/workflows/codex-sync-pull-docs.yml',
    );
    expect(world.dispatches()).toHaveLength(1);
  });
});

/** Does something when the next dispatch has come in, before anybody asks again. */
function onceDispatched(world: Awaited<ReturnType<typeof workflowsWorld>>, action: () => void): void {
  const { requests } = world.api;
  const push = requests.push.bind(requests);
  let done = false;
  requests.push = (...added) => {
    if (!done && requests.some(isDispatch)) {
      done = true;
      action();
    }
    return push(...added);
  };
}
