import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  organizationOptions,
  syncOrganization
} from "./chunk-57QLTEJH.mjs";
import "./chunk-2DRFCLVK.mjs";
import "./chunk-7ZQPJVQP.mjs";
import "./chunk-ZFMYMP2M.mjs";
import "./chunk-EUXQY46G.mjs";
import "./chunk-TIF72CUJ.mjs";
import "./chunk-RFSJDG7Z.mjs";
import "./chunk-P5HKEQA3.mjs";
import "./chunk-7NEMR5S7.mjs";
import "./chunk-QA3COU52.mjs";
import "./chunk-ZNGR2PRZ.mjs";
import "./chunk-JHHHHTWO.mjs";
import "./chunk-LSUTPSH2.mjs";
import "./chunk-QC6PJK62.mjs";
import "./chunk-2EA6RUHJ.mjs";
import "./chunk-PQMOHPUK.mjs";
import "./chunk-I6CKRJDS.mjs";
import "./chunk-75455JTC.mjs";
import "./chunk-5GYLK5T7.mjs";
import "./chunk-GD62NRHM.mjs";
import "./chunk-UC5FCPPW.mjs";
import "./chunk-PJKQDJRR.mjs";
import "./chunk-LFYRPRYO.mjs";
import "./chunk-PNRAC3AN.mjs";
import "./chunk-2SV3USM6.mjs";
import "./chunk-QC2FFMMP.mjs";
import "./chunk-2JRCH5F7.mjs";
import "./chunk-ZSFJHPIO.mjs";
import "./chunk-7Y45ZA32.mjs";
import "./chunk-FWC4PKRQ.mjs";
import "./chunk-QEEDLCBT.mjs";
import "./chunk-GEV4J4JT.mjs";
import "./chunk-5K3R6YFZ.mjs";
import "./chunk-7HQ5SYIB.mjs";
import "./chunk-XEH7LY7W.mjs";
import "./chunk-YJSEAISR.mjs";
import {
  directionOption
} from "./chunk-IROSG4C4.mjs";
import "./chunk-FDIYUCLI.mjs";
import "./chunk-7ROOJ6QV.mjs";
import "./chunk-34K6TXS2.mjs";
import {
  openRun
} from "./chunk-ABAS3YFL.mjs";
import "./chunk-7GO73HCB.mjs";
import "./chunk-QI7XX2SU.mjs";
import "./chunk-YGBWE26O.mjs";
import {
  environmentOption,
  invalid
} from "./chunk-MNZ32V5M.mjs";
import "./chunk-BBFDJOKS.mjs";
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
