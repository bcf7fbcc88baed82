import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  organizationOptions,
  syncOrganization
} from "./chunk-KFIG2TZG.mjs";
import "./chunk-LBJNQEWA.mjs";
import "./chunk-ZFMYMP2M.mjs";
import "./chunk-W5IS4FH7.mjs";
import "./chunk-WRDCPEIU.mjs";
import "./chunk-PCYLYM6W.mjs";
import "./chunk-NTPVOVPP.mjs";
import "./chunk-BGT6NTUE.mjs";
import "./chunk-DX4WILDX.mjs";
import "./chunk-XNVNKB6X.mjs";
import "./chunk-5MXMPYSI.mjs";
import "./chunk-WQMRJL4G.mjs";
import "./chunk-DIV4G7C6.mjs";
import "./chunk-KZDS6SXJ.mjs";
import "./chunk-Q3YPVBSX.mjs";
import "./chunk-MXC6YHO2.mjs";
import "./chunk-Z57IV2EF.mjs";
import "./chunk-YTUHPEBU.mjs";
import "./chunk-OSU4AT6D.mjs";
import "./chunk-DEX7UTIM.mjs";
import "./chunk-FLY3NYTW.mjs";
import "./chunk-2SV3USM6.mjs";
import "./chunk-WYFARX5G.mjs";
import "./chunk-JN355OQJ.mjs";
import "./chunk-DGVBQJBZ.mjs";
import "./chunk-F6QABIZB.mjs";
import "./chunk-RAJIEN2P.mjs";
import "./chunk-GW46C6G4.mjs";
import "./chunk-NNUEQ7RJ.mjs";
import "./chunk-5K3R6YFZ.mjs";
import "./chunk-AOA7OWC7.mjs";
import "./chunk-PQOIBLHV.mjs";
import "./chunk-YJSEAISR.mjs";
import {
  directionOption
} from "./chunk-GAU6W2AC.mjs";
import "./chunk-CL4GUE5O.mjs";
import "./chunk-TI5XEVAW.mjs";
import {
  openRun
} from "./chunk-PY3CZMQ7.mjs";
import "./chunk-CGJQ4EWI.mjs";
import "./chunk-ZHBBAWCQ.mjs";
import "./chunk-YGBWE26O.mjs";
import {
  environmentOption,
  invalid
} from "./chunk-NNYNUZF5.mjs";
import "./chunk-WVVKNGIU.mjs";
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
