import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  organizationOptions,
  syncOrganization
} from "./chunk-ZBLFLECH.mjs";
import "./chunk-ASMJNNFH.mjs";
import "./chunk-7ZQPJVQP.mjs";
import "./chunk-ZFMYMP2M.mjs";
import "./chunk-3FKW2XH2.mjs";
import "./chunk-EMMD7CPZ.mjs";
import "./chunk-FZ42SROR.mjs";
import "./chunk-4PCSGIF2.mjs";
import "./chunk-7NEMR5S7.mjs";
import "./chunk-MBX5UUW2.mjs";
import "./chunk-HB2F4B2Z.mjs";
import "./chunk-Z7I2EKCR.mjs";
import "./chunk-BWLMNSHN.mjs";
import "./chunk-H2Q5RKHE.mjs";
import "./chunk-PQPAVX5N.mjs";
import "./chunk-R436INXJ.mjs";
import "./chunk-I6CKRJDS.mjs";
import "./chunk-PA3ORSWQ.mjs";
import "./chunk-VX3TB3RW.mjs";
import "./chunk-2KBQTEQZ.mjs";
import "./chunk-VPIQTKXT.mjs";
import "./chunk-FX5A6FD7.mjs";
import "./chunk-67VUM2OQ.mjs";
import "./chunk-7SE46X4O.mjs";
import "./chunk-44K3FR2F.mjs";
import "./chunk-DFFVA5QL.mjs";
import "./chunk-POHW2WL7.mjs";
import "./chunk-A4FDCLU2.mjs";
import "./chunk-3WSCXX6H.mjs";
import "./chunk-M6YQJJS3.mjs";
import "./chunk-2HNN7DUX.mjs";
import "./chunk-3DAVJF6E.mjs";
import "./chunk-5K3R6YFZ.mjs";
import "./chunk-ANWVXVNQ.mjs";
import "./chunk-ZAGX742U.mjs";
import "./chunk-YJSEAISR.mjs";
import {
  directionOption
} from "./chunk-SG73GNEI.mjs";
import "./chunk-DOOHUW7V.mjs";
import "./chunk-7ROOJ6QV.mjs";
import "./chunk-KGCGQGU3.mjs";
import {
  openRun
} from "./chunk-CRZVXVYU.mjs";
import "./chunk-DUCYOK4S.mjs";
import "./chunk-2QQOR6NL.mjs";
import "./chunk-YGBWE26O.mjs";
import {
  environmentOption,
  invalid
} from "./chunk-4LSG6MWM.mjs";
import "./chunk-BMMA7E7U.mjs";
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
