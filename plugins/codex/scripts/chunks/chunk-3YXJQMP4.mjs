import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  makeTemporary,
  openObjectReader,
  removeTemporary
} from "./chunk-ASNNKCBR.mjs";
import {
  withMirror
} from "./chunk-GPYDKKFW.mjs";
import {
  makeBareRepository
} from "./chunk-T3RRHDYC.mjs";

// runtime/codex/session.ts
import path from "node:path";
function callIn(session) {
  const { env, signal, debug } = session.remote;
  return { cwd: session.workspace, env, signal, debug };
}
async function openSession(remote, home, mirror, alternates) {
  const workspace = await makeTemporary(home);
  const { env, signal, debug } = remote;
  const reader = openObjectReader({ cwd: workspace, env, signal, debug });
  const close = async () => {
    reader.close();
    await removeTemporary(workspace);
  };
  try {
    makeBareRepository(workspace, [path.join(mirror.dir, "objects"), ...alternates]);
    return { session: { remote, mirror, workspace, reader }, close };
  } catch (error) {
    await close();
    throw error;
  }
}
function withSession(remote, home, alternates, work) {
  return withMirror(remote, home, async (mirror) => {
    const { session, close } = await openSession(remote, home, mirror, alternates);
    try {
      return await work(session);
    } finally {
      await close();
    }
  });
}

export {
  callIn,
  withSession
};
