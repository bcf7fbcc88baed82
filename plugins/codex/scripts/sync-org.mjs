import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  ORGANIZATION_OPTIONS,
  organizationOptions,
  syncOrganization
} from "./chunks/chunk-KFIG2TZG.mjs";
import "./chunks/chunk-LBJNQEWA.mjs";
import {
  organizationText,
  summarizeOrganization
} from "./chunks/chunk-JRQQQ6Q6.mjs";
import "./chunks/chunk-ZFMYMP2M.mjs";
import "./chunks/chunk-W5IS4FH7.mjs";
import "./chunks/chunk-WRDCPEIU.mjs";
import "./chunks/chunk-TMPRZY6U.mjs";
import "./chunks/chunk-PCYLYM6W.mjs";
import "./chunks/chunk-NTPVOVPP.mjs";
import "./chunks/chunk-BGT6NTUE.mjs";
import "./chunks/chunk-DX4WILDX.mjs";
import "./chunks/chunk-XNVNKB6X.mjs";
import "./chunks/chunk-5MXMPYSI.mjs";
import "./chunks/chunk-WQMRJL4G.mjs";
import "./chunks/chunk-DIV4G7C6.mjs";
import "./chunks/chunk-KZDS6SXJ.mjs";
import "./chunks/chunk-Q3YPVBSX.mjs";
import "./chunks/chunk-MXC6YHO2.mjs";
import "./chunks/chunk-Z57IV2EF.mjs";
import "./chunks/chunk-YTUHPEBU.mjs";
import "./chunks/chunk-OSU4AT6D.mjs";
import "./chunks/chunk-DEX7UTIM.mjs";
import "./chunks/chunk-FLY3NYTW.mjs";
import "./chunks/chunk-2SV3USM6.mjs";
import "./chunks/chunk-WYFARX5G.mjs";
import "./chunks/chunk-JN355OQJ.mjs";
import "./chunks/chunk-DGVBQJBZ.mjs";
import "./chunks/chunk-F6QABIZB.mjs";
import "./chunks/chunk-RAJIEN2P.mjs";
import "./chunks/chunk-GW46C6G4.mjs";
import "./chunks/chunk-NNUEQ7RJ.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-AOA7OWC7.mjs";
import "./chunks/chunk-PQOIBLHV.mjs";
import "./chunks/chunk-YJSEAISR.mjs";
import "./chunks/chunk-GAU6W2AC.mjs";
import "./chunks/chunk-CL4GUE5O.mjs";
import "./chunks/chunk-TI5XEVAW.mjs";
import {
  openRun
} from "./chunks/chunk-PY3CZMQ7.mjs";
import "./chunks/chunk-CGJQ4EWI.mjs";
import "./chunks/chunk-ZHBBAWCQ.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-NNYNUZF5.mjs";
import "./chunks/chunk-WVVKNGIU.mjs";
import "./chunks/chunk-JVZTSKKL.mjs";

// runtime/commands/sync-org.ts
var command = defineCommand({
  name: "sync-org",
  positionals: { label: "", most: 0 },
  options: ORGANIZATION_OPTIONS,
  examples: [
    "fractary-codex sync-org --dry-run                 what it would do, project by project",
    "fractary-codex sync-org --yes --phase pull-docs   every project’s documents to the codex, environment test",
    "fractary-codex sync-org --yes --env prod          all three phases, to and from production",
    "fractary-codex sync-org --project auth --project billing --env prod",
    "fractary-codex sync-org --yes --include 'web-*' --exclude web-old --parallel 10"
  ],
  async run(context, { options }) {
    const typed = organizationOptions(options);
    const run = await openRun(context, {
      env: environmentOption(options),
      organization: options.org,
      purpose: "write",
      command: typed.command,
      discover: true
    });
    return syncOrganization(run, typed);
  },
  text: organizationText,
  json: (result, summary) => summary ? summarizeOrganization(result) : result,
  exitCode: ({ status }) => status === "success" ? 0 : 1
});

// entry:entry:sync-org
await main(command);
