import { describe, it } from 'vitest';
import { blocksOf, PAGES, readPage } from './pages.ts';
import { sessionsOf, typeSession } from './session.ts';
import { WORLDS } from './world.ts';

/** published-secret.test.ts types that page, and looks at what is left in between. */
const pages = PAGES.filter((page) => page !== 'docs/published-secret.md');
const sessions = pages
  .flatMap((page) => sessionsOf(page, blocksOf(readPage(page))))
  .map((session) => ({ ...session, first: session.blocks[0]!.line }));

describe('the commands of a page work, one after the other', { concurrent: true }, () => {
  it.for(sessions)('$page:$first ($world)', async (session, { skip, expect }) => {
    const world = WORLDS[session.world];
    expect(world, `${session.page} names the world "${session.world}"`).toBeDefined();
    if (world!.lacks) skip(`${world!.lacks} is not installed`);
    await typeSession(session, await world!.make());
  });
});
