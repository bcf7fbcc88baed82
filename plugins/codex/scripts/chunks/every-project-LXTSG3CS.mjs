import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  organizationOptions,
  syncOrganization
} from "./chunk-MV4OFDBJ.mjs";
import "./chunk-WTT5AEFV.mjs";
import "./chunk-ZFMYMP2M.mjs";
import "./chunk-WQ6UZN6G.mjs";
import "./chunk-5PVI2CN6.mjs";
import "./chunk-L7RWZG7L.mjs";
import "./chunk-BLI37DXL.mjs";
import "./chunk-VDPKDIXW.mjs";
import "./chunk-4CH3TWCZ.mjs";
import "./chunk-F2BIHXUY.mjs";
import "./chunk-BDZOBCEB.mjs";
import "./chunk-BNSLO5S5.mjs";
import "./chunk-53LADSHE.mjs";
import "./chunk-IUBOYOL5.mjs";
import "./chunk-MGYV3ZSS.mjs";
import "./chunk-DX6IUG6H.mjs";
import "./chunk-MVVIP7U5.mjs";
import "./chunk-BJ6G5EDJ.mjs";
import "./chunk-LS3SLZRQ.mjs";
import "./chunk-BLSJSHYF.mjs";
import "./chunk-F62BWYPP.mjs";
import "./chunk-VDQBBGCI.mjs";
import "./chunk-OSZAOMSS.mjs";
import "./chunk-JEUDXVF4.mjs";
import "./chunk-DWLT7RLY.mjs";
import "./chunk-LC6PNZHY.mjs";
import "./chunk-K34JXWUI.mjs";
import "./chunk-IS5PMJFI.mjs";
import "./chunk-QIC2VGOS.mjs";
import "./chunk-5K3R6YFZ.mjs";
import "./chunk-3E4ULXMG.mjs";
import "./chunk-TPRCK6D7.mjs";
import "./chunk-YJSEAISR.mjs";
import "./chunk-D525YIGF.mjs";
import {
  openRun
} from "./chunk-5WBOFZGC.mjs";
import "./chunk-PFKY2VPZ.mjs";
import "./chunk-MGJ4W4LI.mjs";
import "./chunk-YGBWE26O.mjs";
import {
  directionOption
} from "./chunk-43UJAXOF.mjs";
import "./chunk-KRO2ISLV.mjs";
import {
  environmentOption,
  invalid
} from "./chunk-AB4HJNOQ.mjs";
import "./chunk-CIUBWFZT.mjs";
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
