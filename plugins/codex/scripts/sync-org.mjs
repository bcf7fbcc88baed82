import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  ORGANIZATION_OPTIONS,
  organizationOptions,
  syncOrganization
} from "./chunks/chunk-T7OZR2IY.mjs";
import "./chunks/chunk-Z7KQTGCQ.mjs";
import "./chunks/chunk-7ZQPJVQP.mjs";
import "./chunks/chunk-ZFMYMP2M.mjs";
import {
  organizationText,
  summarizeOrganization
} from "./chunks/chunk-NKFVL7TS.mjs";
import "./chunks/chunk-ITROZXO3.mjs";
import "./chunks/chunk-CAGBJMPI.mjs";
import "./chunks/chunk-OAB3IPI3.mjs";
import "./chunks/chunk-XYZYMDMB.mjs";
import "./chunks/chunk-7NEMR5S7.mjs";
import "./chunks/chunk-2XRALSNF.mjs";
import "./chunks/chunk-7SXGEXXV.mjs";
import "./chunks/chunk-KHCKIVFP.mjs";
import "./chunks/chunk-G7BVL3M3.mjs";
import "./chunks/chunk-WPZI2B6S.mjs";
import "./chunks/chunk-T5AMG3FL.mjs";
import "./chunks/chunk-T7W2ETJ2.mjs";
import "./chunks/chunk-I6CKRJDS.mjs";
import "./chunks/chunk-TPUUQWI4.mjs";
import "./chunks/chunk-TZF63F2A.mjs";
import "./chunks/chunk-LHIBEKZC.mjs";
import "./chunks/chunk-Z73D6XQI.mjs";
import "./chunks/chunk-K3UJCABR.mjs";
import "./chunks/chunk-45B7I7QI.mjs";
import "./chunks/chunk-JPQXXA5B.mjs";
import "./chunks/chunk-44K3FR2F.mjs";
import "./chunks/chunk-ZDD6DT7O.mjs";
import "./chunks/chunk-EGALOXFN.mjs";
import "./chunks/chunk-IQW6VLXB.mjs";
import "./chunks/chunk-DPSEDMWK.mjs";
import "./chunks/chunk-BV3AURGW.mjs";
import "./chunks/chunk-XCEBJASS.mjs";
import "./chunks/chunk-3A6TSWUU.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-LH7RRURT.mjs";
import "./chunks/chunk-XS6YFECK.mjs";
import "./chunks/chunk-YJSEAISR.mjs";
import "./chunks/chunk-GJIZKU5R.mjs";
import "./chunks/chunk-7ROOJ6QV.mjs";
import "./chunks/chunk-GILJ2LDN.mjs";
import {
  openRun
} from "./chunks/chunk-NENCVQBX.mjs";
import "./chunks/chunk-QNBEWCJU.mjs";
import "./chunks/chunk-YLD7ECIC.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-QIB6GMMG.mjs";
import "./chunks/chunk-RECAFOB4.mjs";
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
