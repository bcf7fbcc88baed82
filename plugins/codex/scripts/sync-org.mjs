import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  ORGANIZATION_OPTIONS,
  organizationOptions,
  syncOrganization
} from "./chunks/chunk-57QLTEJH.mjs";
import "./chunks/chunk-2DRFCLVK.mjs";
import "./chunks/chunk-7ZQPJVQP.mjs";
import "./chunks/chunk-ZFMYMP2M.mjs";
import {
  organizationText,
  summarizeOrganization
} from "./chunks/chunk-XGLQB5TT.mjs";
import "./chunks/chunk-EUXQY46G.mjs";
import "./chunks/chunk-TIF72CUJ.mjs";
import "./chunks/chunk-TMPRZY6U.mjs";
import "./chunks/chunk-RFSJDG7Z.mjs";
import "./chunks/chunk-P5HKEQA3.mjs";
import "./chunks/chunk-7NEMR5S7.mjs";
import "./chunks/chunk-QA3COU52.mjs";
import "./chunks/chunk-ZNGR2PRZ.mjs";
import "./chunks/chunk-JHHHHTWO.mjs";
import "./chunks/chunk-LSUTPSH2.mjs";
import "./chunks/chunk-QC6PJK62.mjs";
import "./chunks/chunk-2EA6RUHJ.mjs";
import "./chunks/chunk-PQMOHPUK.mjs";
import "./chunks/chunk-I6CKRJDS.mjs";
import "./chunks/chunk-75455JTC.mjs";
import "./chunks/chunk-5GYLK5T7.mjs";
import "./chunks/chunk-GD62NRHM.mjs";
import "./chunks/chunk-UC5FCPPW.mjs";
import "./chunks/chunk-PJKQDJRR.mjs";
import "./chunks/chunk-LFYRPRYO.mjs";
import "./chunks/chunk-PNRAC3AN.mjs";
import "./chunks/chunk-2SV3USM6.mjs";
import "./chunks/chunk-QC2FFMMP.mjs";
import "./chunks/chunk-2JRCH5F7.mjs";
import "./chunks/chunk-ZSFJHPIO.mjs";
import "./chunks/chunk-7Y45ZA32.mjs";
import "./chunks/chunk-FWC4PKRQ.mjs";
import "./chunks/chunk-QEEDLCBT.mjs";
import "./chunks/chunk-GEV4J4JT.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-7HQ5SYIB.mjs";
import "./chunks/chunk-XEH7LY7W.mjs";
import "./chunks/chunk-YJSEAISR.mjs";
import "./chunks/chunk-IROSG4C4.mjs";
import "./chunks/chunk-FDIYUCLI.mjs";
import "./chunks/chunk-7ROOJ6QV.mjs";
import "./chunks/chunk-34K6TXS2.mjs";
import {
  openRun
} from "./chunks/chunk-ABAS3YFL.mjs";
import "./chunks/chunk-7GO73HCB.mjs";
import "./chunks/chunk-QI7XX2SU.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-MNZ32V5M.mjs";
import "./chunks/chunk-BBFDJOKS.mjs";
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
