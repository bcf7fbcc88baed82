import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  ORGANIZATION_OPTIONS,
  organizationOptions,
  syncOrganization
} from "./chunks/chunk-VGE7UTPI.mjs";
import "./chunks/chunk-L32VI2NY.mjs";
import "./chunks/chunk-7ZQPJVQP.mjs";
import "./chunks/chunk-ZFMYMP2M.mjs";
import {
  organizationText,
  summarizeOrganization
} from "./chunks/chunk-U3EBIPC5.mjs";
import "./chunks/chunk-GSX3XE3X.mjs";
import "./chunks/chunk-OH63JNRA.mjs";
import "./chunks/chunk-6ZH7PV2M.mjs";
import "./chunks/chunk-46JXHWXW.mjs";
import "./chunks/chunk-7NEMR5S7.mjs";
import "./chunks/chunk-5CKLSJVY.mjs";
import "./chunks/chunk-362CIX2W.mjs";
import "./chunks/chunk-J527DSC7.mjs";
import "./chunks/chunk-SLSTDIW4.mjs";
import "./chunks/chunk-4FPWNFTD.mjs";
import "./chunks/chunk-HA6RQPSC.mjs";
import "./chunks/chunk-UZHKUXL6.mjs";
import "./chunks/chunk-I6CKRJDS.mjs";
import "./chunks/chunk-PL4BCTRK.mjs";
import "./chunks/chunk-SBIHIUKL.mjs";
import "./chunks/chunk-A7YLDCEG.mjs";
import "./chunks/chunk-CS7H3Q5K.mjs";
import "./chunks/chunk-25Y5B2H3.mjs";
import "./chunks/chunk-B76NRCPC.mjs";
import "./chunks/chunk-B3UTYBUD.mjs";
import "./chunks/chunk-44K3FR2F.mjs";
import "./chunks/chunk-FTYFF6F6.mjs";
import "./chunks/chunk-XRXIIANN.mjs";
import "./chunks/chunk-DRUWXXTH.mjs";
import "./chunks/chunk-AIEQOQJW.mjs";
import "./chunks/chunk-ZOCQ52V4.mjs";
import "./chunks/chunk-Y4SKMFQV.mjs";
import "./chunks/chunk-W7V6AJE2.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-TAS2GN54.mjs";
import "./chunks/chunk-D7Y3LVIX.mjs";
import "./chunks/chunk-YJSEAISR.mjs";
import "./chunks/chunk-GZDO6G3O.mjs";
import "./chunks/chunk-7ROOJ6QV.mjs";
import "./chunks/chunk-XKGGBHEX.mjs";
import {
  openRun
} from "./chunks/chunk-S52VQOTP.mjs";
import "./chunks/chunk-3O34RKU7.mjs";
import "./chunks/chunk-MMTDSN6M.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-2Z3OFNHR.mjs";
import "./chunks/chunk-CP5BV2WD.mjs";
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
