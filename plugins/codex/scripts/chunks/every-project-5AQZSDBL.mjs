import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  organizationOptions,
  syncOrganization
} from "./chunk-OCPVIC3L.mjs";
import "./chunk-T3EJTMT7.mjs";
import "./chunk-7ZQPJVQP.mjs";
import "./chunk-ZFMYMP2M.mjs";
import "./chunk-FMH7P6UH.mjs";
import "./chunk-ZWFNZY7M.mjs";
import "./chunk-GL4PAB5W.mjs";
import "./chunk-4BJH5VKR.mjs";
import "./chunk-7NEMR5S7.mjs";
import "./chunk-TKNUVG6P.mjs";
import "./chunk-NBC3K5G5.mjs";
import "./chunk-YUNOY5I3.mjs";
import "./chunk-ERYH5YWW.mjs";
import "./chunk-W23UUAK5.mjs";
import "./chunk-5CKNHF22.mjs";
import "./chunk-OSFMADFZ.mjs";
import "./chunk-I6CKRJDS.mjs";
import "./chunk-2XJPBAD7.mjs";
import "./chunk-5Z766S7R.mjs";
import "./chunk-SK3FNZFN.mjs";
import "./chunk-TFLYQZGP.mjs";
import "./chunk-LEKDLQVZ.mjs";
import "./chunk-VZL5IA7E.mjs";
import "./chunk-FLHR3T6L.mjs";
import "./chunk-PAIGKAPP.mjs";
import "./chunk-44K3FR2F.mjs";
import "./chunk-GARBO4AU.mjs";
import "./chunk-ZY6N2O4Q.mjs";
import "./chunk-YBSSLDPR.mjs";
import "./chunk-XWNQAK2T.mjs";
import "./chunk-7ML3TU4G.mjs";
import "./chunk-4YU2RKC7.mjs";
import "./chunk-T3O4MSFT.mjs";
import "./chunk-5K3R6YFZ.mjs";
import "./chunk-NNJP3FIN.mjs";
import "./chunk-NKDNMHRY.mjs";
import "./chunk-YJSEAISR.mjs";
import {
  directionOption
} from "./chunk-CRVM6ON6.mjs";
import "./chunk-LUCUTEYO.mjs";
import "./chunk-7ROOJ6QV.mjs";
import "./chunk-BBUQFRB3.mjs";
import {
  openRun
} from "./chunk-3GZWLHDX.mjs";
import "./chunk-WXLWNOR2.mjs";
import "./chunk-2RDLISGO.mjs";
import "./chunk-YGBWE26O.mjs";
import {
  environmentOption,
  invalid
} from "./chunk-Z5GHCK5N.mjs";
import "./chunk-DMG2IB3S.mjs";
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
