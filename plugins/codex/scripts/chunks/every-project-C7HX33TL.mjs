import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  organizationOptions,
  syncOrganization
} from "./chunk-4HZDJAMF.mjs";
import "./chunk-QCKGULO5.mjs";
import "./chunk-7ZQPJVQP.mjs";
import "./chunk-ZFMYMP2M.mjs";
import "./chunk-WW4G623D.mjs";
import "./chunk-ZPOK67FJ.mjs";
import "./chunk-YWMPVPZA.mjs";
import "./chunk-E3DE6GPG.mjs";
import "./chunk-7NEMR5S7.mjs";
import "./chunk-KBBGHVHF.mjs";
import "./chunk-RPAUOOYU.mjs";
import "./chunk-O54EUSZL.mjs";
import "./chunk-VK6RBAWT.mjs";
import "./chunk-DMHVO6UD.mjs";
import "./chunk-OJLA5O4Z.mjs";
import "./chunk-I6CKRJDS.mjs";
import "./chunk-IKP3FUH4.mjs";
import "./chunk-467COJIK.mjs";
import "./chunk-HL4RCVSF.mjs";
import "./chunk-BXMEAMPG.mjs";
import "./chunk-KINAQHMI.mjs";
import "./chunk-EZXTS6WV.mjs";
import "./chunk-IV6AP6SC.mjs";
import "./chunk-LJUTN2B3.mjs";
import "./chunk-44K3FR2F.mjs";
import "./chunk-5OU6GDUD.mjs";
import "./chunk-KGA5PBZF.mjs";
import "./chunk-4BA2X2UA.mjs";
import "./chunk-62XWWLN5.mjs";
import "./chunk-HO5A62BK.mjs";
import "./chunk-BDIFMS2A.mjs";
import "./chunk-DF7CURPB.mjs";
import "./chunk-5K3R6YFZ.mjs";
import "./chunk-GL6L3EEF.mjs";
import "./chunk-RJYJ6K55.mjs";
import "./chunk-YJSEAISR.mjs";
import {
  directionOption
} from "./chunk-T3NKBGLG.mjs";
import "./chunk-AWGJDCMA.mjs";
import "./chunk-7ROOJ6QV.mjs";
import "./chunk-KEFJLOPU.mjs";
import {
  openRun
} from "./chunk-KAOJBDM7.mjs";
import "./chunk-VVFKEUMC.mjs";
import "./chunk-NA675BBG.mjs";
import "./chunk-YGBWE26O.mjs";
import {
  environmentOption,
  invalid
} from "./chunk-UG3KK5CM.mjs";
import "./chunk-CEVB3LAD.mjs";
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
