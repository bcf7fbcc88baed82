import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  ORGANIZATION_OPTIONS,
  organizationOptions,
  syncOrganization
} from "./chunks/chunk-DQ7RL3WT.mjs";
import "./chunks/chunk-LN43P52V.mjs";
import "./chunks/chunk-7ZQPJVQP.mjs";
import "./chunks/chunk-ZFMYMP2M.mjs";
import {
  organizationText,
  summarizeOrganization
} from "./chunks/chunk-ZZQGPKTM.mjs";
import "./chunks/chunk-CGG5YO4X.mjs";
import "./chunks/chunk-BU3JM3TT.mjs";
import "./chunks/chunk-UYGILRHK.mjs";
import "./chunks/chunk-Z26BQIOY.mjs";
import "./chunks/chunk-7NEMR5S7.mjs";
import "./chunks/chunk-FN3IAUUD.mjs";
import "./chunks/chunk-RJD2RQRG.mjs";
import "./chunks/chunk-2B3F3U43.mjs";
import "./chunks/chunk-KM4D3OMY.mjs";
import "./chunks/chunk-WKOSYTA7.mjs";
import "./chunks/chunk-VYJHDM33.mjs";
import "./chunks/chunk-X2D3Q57H.mjs";
import "./chunks/chunk-I6CKRJDS.mjs";
import "./chunks/chunk-OO4QFPUR.mjs";
import "./chunks/chunk-XXXLGYOE.mjs";
import "./chunks/chunk-KXXVS4DF.mjs";
import "./chunks/chunk-A5TIT3IK.mjs";
import "./chunks/chunk-NJCIIWSB.mjs";
import "./chunks/chunk-IHTZM6YL.mjs";
import "./chunks/chunk-R6DBLWSZ.mjs";
import "./chunks/chunk-5KE5DJ2Q.mjs";
import "./chunks/chunk-44K3FR2F.mjs";
import "./chunks/chunk-2W6E3X6D.mjs";
import "./chunks/chunk-6XICQVU6.mjs";
import "./chunks/chunk-PRIZCJQR.mjs";
import "./chunks/chunk-2AER2VMY.mjs";
import "./chunks/chunk-G4ZEGVT3.mjs";
import "./chunks/chunk-FKKEXCSK.mjs";
import "./chunks/chunk-JG7H7FOE.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-KW2J4IUY.mjs";
import "./chunks/chunk-YPHS2CHN.mjs";
import "./chunks/chunk-YJSEAISR.mjs";
import "./chunks/chunk-O7ITJT2Q.mjs";
import "./chunks/chunk-7ROOJ6QV.mjs";
import "./chunks/chunk-DZBYAQLL.mjs";
import {
  openRun
} from "./chunks/chunk-P3WEJPRK.mjs";
import "./chunks/chunk-F23ZBP6F.mjs";
import "./chunks/chunk-WF5Q5WSG.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-5HT7RP64.mjs";
import "./chunks/chunk-VLS2ZDPR.mjs";
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
    "fractary-codex sync-org --project auth-service --project billing --env prod",
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
