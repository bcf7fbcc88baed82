import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  organizationOptions,
  syncOrganization
} from "./chunk-M5WJO3RD.mjs";
import "./chunk-OFXWPXRS.mjs";
import "./chunk-ZFMYMP2M.mjs";
import "./chunk-4JQXZQFI.mjs";
import "./chunk-LHMGCHE4.mjs";
import "./chunk-MYAKCR2F.mjs";
import "./chunk-ITZJAIKF.mjs";
import "./chunk-K2QWLEZF.mjs";
import "./chunk-QO7PR34P.mjs";
import "./chunk-IBOIR6DH.mjs";
import "./chunk-ADSRCB7R.mjs";
import "./chunk-BUXDGC2C.mjs";
import "./chunk-JQKVH5P3.mjs";
import "./chunk-VEHUG5PQ.mjs";
import "./chunk-2JR3MDQH.mjs";
import "./chunk-ZEGP22O3.mjs";
import "./chunk-IST63YYD.mjs";
import "./chunk-LJ4JOLLR.mjs";
import "./chunk-YJ6TFECR.mjs";
import "./chunk-FKVTBDG4.mjs";
import "./chunk-UM6S2KGX.mjs";
import "./chunk-VDQBBGCI.mjs";
import "./chunk-7T5HS34D.mjs";
import "./chunk-4RICOBIZ.mjs";
import "./chunk-ZYCSHHNT.mjs";
import "./chunk-QYZNNNHS.mjs";
import "./chunk-363ACYXA.mjs";
import "./chunk-YSMLDND4.mjs";
import "./chunk-HZUUBUOD.mjs";
import "./chunk-5K3R6YFZ.mjs";
import "./chunk-SQ5C6EHV.mjs";
import "./chunk-WS7Q3VEK.mjs";
import "./chunk-YJSEAISR.mjs";
import "./chunk-LUIKVVYP.mjs";
import {
  openRun
} from "./chunk-7NPRTQ4E.mjs";
import "./chunk-GMNZY5KV.mjs";
import "./chunk-MU32YO35.mjs";
import "./chunk-YGBWE26O.mjs";
import {
  directionOption
} from "./chunk-UIUM6CUR.mjs";
import "./chunk-VON63DN3.mjs";
import {
  environmentOption,
  invalid
} from "./chunk-F5V3ZLH4.mjs";
import "./chunk-M225BYIF.mjs";
import "./chunk-JVZTSKKL.mjs";

// runtime/organization/every-project.ts
var FOR_ONE = ["plan", "patterns", "exclude", "prune", "allow-secrets", "exit-code"];
async function syncEveryProject(context, given) {
  const single = FOR_ONE.find((name) => given[name] !== void 0);
  if (single !== void 0) {
    throw invalid(
      `--${single} is for one project, not for every project of the organization`,
      "See what sync-org takes: fractary-codex sync-org --help"
    );
  }
  const direction = directionOption(given);
  const options = organizationOptions({
    env: given.env,
    environment: given.environment,
    "to-codex": direction === "to-codex",
    "from-codex": direction === "from-codex",
    "dry-run": given["dry-run"],
    force: given.force
  });
  const run = await openRun(context, {
    env: environmentOption(given),
    purpose: "write",
    command: options.command,
    discover: true
  });
  return syncOrganization(run, options);
}
export {
  syncEveryProject
};
