import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  organizationOptions,
  syncOrganization
} from "./chunk-T7OZR2IY.mjs";
import "./chunk-Z7KQTGCQ.mjs";
import "./chunk-7ZQPJVQP.mjs";
import "./chunk-ZFMYMP2M.mjs";
import "./chunk-ITROZXO3.mjs";
import "./chunk-CAGBJMPI.mjs";
import "./chunk-OAB3IPI3.mjs";
import "./chunk-XYZYMDMB.mjs";
import "./chunk-7NEMR5S7.mjs";
import "./chunk-2XRALSNF.mjs";
import "./chunk-7SXGEXXV.mjs";
import "./chunk-KHCKIVFP.mjs";
import "./chunk-G7BVL3M3.mjs";
import "./chunk-WPZI2B6S.mjs";
import "./chunk-T5AMG3FL.mjs";
import "./chunk-T7W2ETJ2.mjs";
import "./chunk-I6CKRJDS.mjs";
import "./chunk-TPUUQWI4.mjs";
import "./chunk-TZF63F2A.mjs";
import "./chunk-LHIBEKZC.mjs";
import "./chunk-Z73D6XQI.mjs";
import "./chunk-K3UJCABR.mjs";
import "./chunk-45B7I7QI.mjs";
import "./chunk-JPQXXA5B.mjs";
import "./chunk-44K3FR2F.mjs";
import "./chunk-ZDD6DT7O.mjs";
import "./chunk-EGALOXFN.mjs";
import "./chunk-IQW6VLXB.mjs";
import "./chunk-DPSEDMWK.mjs";
import "./chunk-BV3AURGW.mjs";
import "./chunk-XCEBJASS.mjs";
import "./chunk-3A6TSWUU.mjs";
import "./chunk-5K3R6YFZ.mjs";
import "./chunk-LH7RRURT.mjs";
import "./chunk-XS6YFECK.mjs";
import "./chunk-YJSEAISR.mjs";
import {
  directionOption
} from "./chunk-XCYJTCRL.mjs";
import "./chunk-GJIZKU5R.mjs";
import "./chunk-7ROOJ6QV.mjs";
import "./chunk-GILJ2LDN.mjs";
import {
  openRun
} from "./chunk-NENCVQBX.mjs";
import "./chunk-QNBEWCJU.mjs";
import "./chunk-YLD7ECIC.mjs";
import "./chunk-YGBWE26O.mjs";
import {
  environmentOption,
  invalid
} from "./chunk-QIB6GMMG.mjs";
import "./chunk-RECAFOB4.mjs";
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
