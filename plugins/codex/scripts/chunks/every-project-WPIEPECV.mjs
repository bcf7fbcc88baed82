import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  organizationOptions,
  syncOrganization
} from "./chunk-TP5DXJJJ.mjs";
import "./chunk-QYZ2TAPE.mjs";
import "./chunk-7ZQPJVQP.mjs";
import "./chunk-ZFMYMP2M.mjs";
import "./chunk-IXIRMZ2J.mjs";
import "./chunk-NANWQCP3.mjs";
import "./chunk-GFUJ5VP2.mjs";
import "./chunk-YB5ZR3UJ.mjs";
import "./chunk-7NEMR5S7.mjs";
import "./chunk-VJAGYSIH.mjs";
import "./chunk-UQ7SKTG5.mjs";
import "./chunk-TLRI6G4Z.mjs";
import "./chunk-U2NEJ2OT.mjs";
import "./chunk-5R5LVZGW.mjs";
import "./chunk-NNE3A3NT.mjs";
import "./chunk-67NQBSZT.mjs";
import "./chunk-I6CKRJDS.mjs";
import "./chunk-2KLISFFM.mjs";
import "./chunk-KED5T5VX.mjs";
import "./chunk-U4SARRG2.mjs";
import "./chunk-FXIWWUR2.mjs";
import "./chunk-KRBQM5DG.mjs";
import "./chunk-FMT22XJ6.mjs";
import "./chunk-SDLF6XDM.mjs";
import "./chunk-44K3FR2F.mjs";
import "./chunk-2X5UCPFC.mjs";
import "./chunk-X4AJKPWV.mjs";
import "./chunk-YYNDCL4E.mjs";
import "./chunk-NSZWSRHX.mjs";
import "./chunk-RV4AR7YN.mjs";
import "./chunk-EHJ6SIO2.mjs";
import "./chunk-7D3KSWP2.mjs";
import "./chunk-5K3R6YFZ.mjs";
import "./chunk-ZZRW53EC.mjs";
import "./chunk-SRG2MJZ4.mjs";
import "./chunk-YJSEAISR.mjs";
import {
  directionOption
} from "./chunk-57K74ERZ.mjs";
import "./chunk-KNF77QUJ.mjs";
import "./chunk-7ROOJ6QV.mjs";
import "./chunk-LXEDD7VT.mjs";
import {
  openRun
} from "./chunk-U2U5FCYW.mjs";
import "./chunk-FJDCKYUQ.mjs";
import "./chunk-6UME4EVL.mjs";
import "./chunk-YGBWE26O.mjs";
import {
  environmentOption,
  invalid
} from "./chunk-7VNXWJHR.mjs";
import "./chunk-TQNBL2HL.mjs";
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
