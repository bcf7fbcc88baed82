import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  ORGANIZATION_OPTIONS,
  organizationOptions,
  syncOrganization
} from "./chunks/chunk-MV4OFDBJ.mjs";
import "./chunks/chunk-WTT5AEFV.mjs";
import "./chunks/chunk-ZFMYMP2M.mjs";
import {
  organizationText,
  summarizeOrganization
} from "./chunks/chunk-K2W2W2SS.mjs";
import "./chunks/chunk-WQ6UZN6G.mjs";
import "./chunks/chunk-5PVI2CN6.mjs";
import "./chunks/chunk-4QOTFP4T.mjs";
import "./chunks/chunk-L7RWZG7L.mjs";
import "./chunks/chunk-BLI37DXL.mjs";
import "./chunks/chunk-VDPKDIXW.mjs";
import "./chunks/chunk-4CH3TWCZ.mjs";
import "./chunks/chunk-F2BIHXUY.mjs";
import "./chunks/chunk-BDZOBCEB.mjs";
import "./chunks/chunk-BNSLO5S5.mjs";
import "./chunks/chunk-53LADSHE.mjs";
import "./chunks/chunk-IUBOYOL5.mjs";
import "./chunks/chunk-MGYV3ZSS.mjs";
import "./chunks/chunk-DX6IUG6H.mjs";
import "./chunks/chunk-MVVIP7U5.mjs";
import "./chunks/chunk-BJ6G5EDJ.mjs";
import "./chunks/chunk-LS3SLZRQ.mjs";
import "./chunks/chunk-BLSJSHYF.mjs";
import "./chunks/chunk-F62BWYPP.mjs";
import "./chunks/chunk-VDQBBGCI.mjs";
import "./chunks/chunk-OSZAOMSS.mjs";
import "./chunks/chunk-JEUDXVF4.mjs";
import "./chunks/chunk-DWLT7RLY.mjs";
import "./chunks/chunk-LC6PNZHY.mjs";
import "./chunks/chunk-K34JXWUI.mjs";
import "./chunks/chunk-IS5PMJFI.mjs";
import "./chunks/chunk-QIC2VGOS.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-3E4ULXMG.mjs";
import "./chunks/chunk-TPRCK6D7.mjs";
import "./chunks/chunk-YJSEAISR.mjs";
import "./chunks/chunk-D525YIGF.mjs";
import {
  openRun
} from "./chunks/chunk-5WBOFZGC.mjs";
import "./chunks/chunk-PFKY2VPZ.mjs";
import "./chunks/chunk-MGJ4W4LI.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import "./chunks/chunk-43UJAXOF.mjs";
import "./chunks/chunk-KRO2ISLV.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-AB4HJNOQ.mjs";
import "./chunks/chunk-CIUBWFZT.mjs";
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
