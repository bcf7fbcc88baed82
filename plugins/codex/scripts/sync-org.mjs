import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  ORGANIZATION_OPTIONS,
  organizationOptions,
  syncOrganization
} from "./chunks/chunk-M5WJO3RD.mjs";
import "./chunks/chunk-OFXWPXRS.mjs";
import "./chunks/chunk-ZFMYMP2M.mjs";
import {
  organizationText,
  summarizeOrganization
} from "./chunks/chunk-6T2JLZWO.mjs";
import "./chunks/chunk-4JQXZQFI.mjs";
import "./chunks/chunk-LHMGCHE4.mjs";
import "./chunks/chunk-4QOTFP4T.mjs";
import "./chunks/chunk-MYAKCR2F.mjs";
import "./chunks/chunk-ITZJAIKF.mjs";
import "./chunks/chunk-K2QWLEZF.mjs";
import "./chunks/chunk-QO7PR34P.mjs";
import "./chunks/chunk-IBOIR6DH.mjs";
import "./chunks/chunk-ADSRCB7R.mjs";
import "./chunks/chunk-BUXDGC2C.mjs";
import "./chunks/chunk-JQKVH5P3.mjs";
import "./chunks/chunk-VEHUG5PQ.mjs";
import "./chunks/chunk-2JR3MDQH.mjs";
import "./chunks/chunk-ZEGP22O3.mjs";
import "./chunks/chunk-IST63YYD.mjs";
import "./chunks/chunk-LJ4JOLLR.mjs";
import "./chunks/chunk-YJ6TFECR.mjs";
import "./chunks/chunk-FKVTBDG4.mjs";
import "./chunks/chunk-UM6S2KGX.mjs";
import "./chunks/chunk-VDQBBGCI.mjs";
import "./chunks/chunk-7T5HS34D.mjs";
import "./chunks/chunk-4RICOBIZ.mjs";
import "./chunks/chunk-ZYCSHHNT.mjs";
import "./chunks/chunk-QYZNNNHS.mjs";
import "./chunks/chunk-363ACYXA.mjs";
import "./chunks/chunk-YSMLDND4.mjs";
import "./chunks/chunk-HZUUBUOD.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-SQ5C6EHV.mjs";
import "./chunks/chunk-WS7Q3VEK.mjs";
import "./chunks/chunk-YJSEAISR.mjs";
import "./chunks/chunk-LUIKVVYP.mjs";
import {
  openRun
} from "./chunks/chunk-7NPRTQ4E.mjs";
import "./chunks/chunk-GMNZY5KV.mjs";
import "./chunks/chunk-MU32YO35.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import "./chunks/chunk-UIUM6CUR.mjs";
import "./chunks/chunk-VON63DN3.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-F5V3ZLH4.mjs";
import "./chunks/chunk-M225BYIF.mjs";
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
