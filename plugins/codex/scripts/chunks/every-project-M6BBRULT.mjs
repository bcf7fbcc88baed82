import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  organizationOptions,
  syncOrganization
} from "./chunk-DQ7RL3WT.mjs";
import "./chunk-LN43P52V.mjs";
import "./chunk-7ZQPJVQP.mjs";
import "./chunk-ZFMYMP2M.mjs";
import "./chunk-CGG5YO4X.mjs";
import "./chunk-BU3JM3TT.mjs";
import "./chunk-UYGILRHK.mjs";
import "./chunk-Z26BQIOY.mjs";
import "./chunk-7NEMR5S7.mjs";
import "./chunk-FN3IAUUD.mjs";
import "./chunk-RJD2RQRG.mjs";
import "./chunk-2B3F3U43.mjs";
import "./chunk-KM4D3OMY.mjs";
import "./chunk-WKOSYTA7.mjs";
import "./chunk-VYJHDM33.mjs";
import "./chunk-X2D3Q57H.mjs";
import "./chunk-I6CKRJDS.mjs";
import "./chunk-OO4QFPUR.mjs";
import "./chunk-XXXLGYOE.mjs";
import "./chunk-KXXVS4DF.mjs";
import "./chunk-A5TIT3IK.mjs";
import "./chunk-NJCIIWSB.mjs";
import "./chunk-IHTZM6YL.mjs";
import "./chunk-R6DBLWSZ.mjs";
import "./chunk-5KE5DJ2Q.mjs";
import "./chunk-44K3FR2F.mjs";
import "./chunk-2W6E3X6D.mjs";
import "./chunk-6XICQVU6.mjs";
import "./chunk-PRIZCJQR.mjs";
import "./chunk-2AER2VMY.mjs";
import "./chunk-G4ZEGVT3.mjs";
import "./chunk-FKKEXCSK.mjs";
import "./chunk-JG7H7FOE.mjs";
import "./chunk-5K3R6YFZ.mjs";
import "./chunk-KW2J4IUY.mjs";
import "./chunk-YPHS2CHN.mjs";
import "./chunk-YJSEAISR.mjs";
import {
  directionOption
} from "./chunk-ODVCOCEW.mjs";
import "./chunk-O7ITJT2Q.mjs";
import "./chunk-7ROOJ6QV.mjs";
import "./chunk-DZBYAQLL.mjs";
import {
  openRun
} from "./chunk-P3WEJPRK.mjs";
import "./chunk-F23ZBP6F.mjs";
import "./chunk-WF5Q5WSG.mjs";
import "./chunk-YGBWE26O.mjs";
import {
  environmentOption,
  invalid
} from "./chunk-5HT7RP64.mjs";
import "./chunk-VLS2ZDPR.mjs";
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
