import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  organizationOptions,
  syncOrganization
} from "./chunk-VGE7UTPI.mjs";
import "./chunk-L32VI2NY.mjs";
import "./chunk-7ZQPJVQP.mjs";
import "./chunk-ZFMYMP2M.mjs";
import "./chunk-GSX3XE3X.mjs";
import "./chunk-OH63JNRA.mjs";
import "./chunk-6ZH7PV2M.mjs";
import "./chunk-46JXHWXW.mjs";
import "./chunk-7NEMR5S7.mjs";
import "./chunk-5CKLSJVY.mjs";
import "./chunk-362CIX2W.mjs";
import "./chunk-J527DSC7.mjs";
import "./chunk-SLSTDIW4.mjs";
import "./chunk-4FPWNFTD.mjs";
import "./chunk-HA6RQPSC.mjs";
import "./chunk-UZHKUXL6.mjs";
import "./chunk-I6CKRJDS.mjs";
import "./chunk-PL4BCTRK.mjs";
import "./chunk-SBIHIUKL.mjs";
import "./chunk-A7YLDCEG.mjs";
import "./chunk-CS7H3Q5K.mjs";
import "./chunk-25Y5B2H3.mjs";
import "./chunk-B76NRCPC.mjs";
import "./chunk-B3UTYBUD.mjs";
import "./chunk-44K3FR2F.mjs";
import "./chunk-FTYFF6F6.mjs";
import "./chunk-XRXIIANN.mjs";
import "./chunk-DRUWXXTH.mjs";
import "./chunk-AIEQOQJW.mjs";
import "./chunk-ZOCQ52V4.mjs";
import "./chunk-Y4SKMFQV.mjs";
import "./chunk-W7V6AJE2.mjs";
import "./chunk-5K3R6YFZ.mjs";
import "./chunk-TAS2GN54.mjs";
import "./chunk-D7Y3LVIX.mjs";
import "./chunk-YJSEAISR.mjs";
import {
  directionOption
} from "./chunk-CYZ45ZP3.mjs";
import "./chunk-GZDO6G3O.mjs";
import "./chunk-7ROOJ6QV.mjs";
import "./chunk-XKGGBHEX.mjs";
import {
  openRun
} from "./chunk-S52VQOTP.mjs";
import "./chunk-3O34RKU7.mjs";
import "./chunk-MMTDSN6M.mjs";
import "./chunk-YGBWE26O.mjs";
import {
  environmentOption,
  invalid
} from "./chunk-2Z3OFNHR.mjs";
import "./chunk-CP5BV2WD.mjs";
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
