import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  ORGANIZATION_OPTIONS,
  organizationOptions,
  syncOrganization
} from "./chunks/chunk-4HZDJAMF.mjs";
import "./chunks/chunk-QCKGULO5.mjs";
import "./chunks/chunk-7ZQPJVQP.mjs";
import "./chunks/chunk-ZFMYMP2M.mjs";
import {
  organizationText,
  summarizeOrganization
} from "./chunks/chunk-O7LYVAPC.mjs";
import "./chunks/chunk-WW4G623D.mjs";
import "./chunks/chunk-ZPOK67FJ.mjs";
import "./chunks/chunk-YWMPVPZA.mjs";
import "./chunks/chunk-E3DE6GPG.mjs";
import "./chunks/chunk-7NEMR5S7.mjs";
import "./chunks/chunk-KBBGHVHF.mjs";
import "./chunks/chunk-RPAUOOYU.mjs";
import "./chunks/chunk-O54EUSZL.mjs";
import "./chunks/chunk-VK6RBAWT.mjs";
import "./chunks/chunk-DMHVO6UD.mjs";
import "./chunks/chunk-OJLA5O4Z.mjs";
import "./chunks/chunk-I6CKRJDS.mjs";
import "./chunks/chunk-IKP3FUH4.mjs";
import "./chunks/chunk-467COJIK.mjs";
import "./chunks/chunk-HL4RCVSF.mjs";
import "./chunks/chunk-BXMEAMPG.mjs";
import "./chunks/chunk-KINAQHMI.mjs";
import "./chunks/chunk-EZXTS6WV.mjs";
import "./chunks/chunk-IV6AP6SC.mjs";
import "./chunks/chunk-LJUTN2B3.mjs";
import "./chunks/chunk-44K3FR2F.mjs";
import "./chunks/chunk-5OU6GDUD.mjs";
import "./chunks/chunk-KGA5PBZF.mjs";
import "./chunks/chunk-4BA2X2UA.mjs";
import "./chunks/chunk-62XWWLN5.mjs";
import "./chunks/chunk-HO5A62BK.mjs";
import "./chunks/chunk-BDIFMS2A.mjs";
import "./chunks/chunk-DF7CURPB.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-GL6L3EEF.mjs";
import "./chunks/chunk-RJYJ6K55.mjs";
import "./chunks/chunk-YJSEAISR.mjs";
import "./chunks/chunk-AWGJDCMA.mjs";
import "./chunks/chunk-7ROOJ6QV.mjs";
import "./chunks/chunk-KEFJLOPU.mjs";
import {
  openRun
} from "./chunks/chunk-KAOJBDM7.mjs";
import "./chunks/chunk-VVFKEUMC.mjs";
import "./chunks/chunk-NA675BBG.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-UG3KK5CM.mjs";
import "./chunks/chunk-CEVB3LAD.mjs";
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
