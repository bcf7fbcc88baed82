import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  isTransient,
  patience
} from "./chunk-F2BWTUOS.mjs";
import {
  interrupted
} from "./chunk-LS24I6JE.mjs";

// runtime/github/retry.ts
import { setTimeout as sleep } from "node:timers/promises";
var WAITS = [2, 4, 8];
var LONGEST_WAIT = 60;
async function requestWithRetry(gh, request, options) {
  for (let failed = 0; ; failed += 1) {
    const answer = await gh.request(request);
    const seconds = waitAfter(answer, failed);
    if (seconds === null) return answer;
    await waitBeforeRetry(answer, seconds, options);
  }
}
function waitAfter(answer, failed, now = Date.now()) {
  const planned = WAITS[failed];
  if (planned === void 0 || !isTransient(answer)) return null;
  const asked = patience(answer, now) ?? planned;
  return asked > LONGEST_WAIT ? null : asked;
}
async function waitBeforeRetry(answer, seconds, { signal, progress }) {
  const why = answer.status === null ? "did not answer" : `answered ${answer.status}`;
  progress(`GitHub ${why}; trying again in ${seconds} s`);
  await sleep(seconds * 1e3, void 0, { signal }).catch(() => {
    throw interrupted();
  });
}

export {
  requestWithRetry,
  waitAfter,
  waitBeforeRetry
};
