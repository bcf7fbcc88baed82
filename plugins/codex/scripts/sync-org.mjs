import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  ORGANIZATION_OPTIONS,
  organizationOptions,
  syncOrganization
} from "./chunks/chunk-ZBLFLECH.mjs";
import "./chunks/chunk-ASMJNNFH.mjs";
import "./chunks/chunk-7ZQPJVQP.mjs";
import "./chunks/chunk-ZFMYMP2M.mjs";
import {
  organizationText,
  summarizeOrganization
} from "./chunks/chunk-CIB4KUCC.mjs";
import "./chunks/chunk-3FKW2XH2.mjs";
import "./chunks/chunk-EMMD7CPZ.mjs";
import "./chunks/chunk-FZ42SROR.mjs";
import "./chunks/chunk-4PCSGIF2.mjs";
import "./chunks/chunk-7NEMR5S7.mjs";
import "./chunks/chunk-MBX5UUW2.mjs";
import "./chunks/chunk-HB2F4B2Z.mjs";
import "./chunks/chunk-Z7I2EKCR.mjs";
import "./chunks/chunk-BWLMNSHN.mjs";
import "./chunks/chunk-H2Q5RKHE.mjs";
import "./chunks/chunk-PQPAVX5N.mjs";
import "./chunks/chunk-R436INXJ.mjs";
import "./chunks/chunk-I6CKRJDS.mjs";
import "./chunks/chunk-PA3ORSWQ.mjs";
import "./chunks/chunk-VX3TB3RW.mjs";
import "./chunks/chunk-2KBQTEQZ.mjs";
import "./chunks/chunk-VPIQTKXT.mjs";
import "./chunks/chunk-FX5A6FD7.mjs";
import "./chunks/chunk-67VUM2OQ.mjs";
import "./chunks/chunk-7SE46X4O.mjs";
import "./chunks/chunk-44K3FR2F.mjs";
import "./chunks/chunk-DFFVA5QL.mjs";
import "./chunks/chunk-POHW2WL7.mjs";
import "./chunks/chunk-A4FDCLU2.mjs";
import "./chunks/chunk-3WSCXX6H.mjs";
import "./chunks/chunk-M6YQJJS3.mjs";
import "./chunks/chunk-2HNN7DUX.mjs";
import "./chunks/chunk-3DAVJF6E.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-ANWVXVNQ.mjs";
import "./chunks/chunk-ZAGX742U.mjs";
import "./chunks/chunk-YJSEAISR.mjs";
import "./chunks/chunk-DOOHUW7V.mjs";
import "./chunks/chunk-7ROOJ6QV.mjs";
import "./chunks/chunk-KGCGQGU3.mjs";
import {
  openRun
} from "./chunks/chunk-CRZVXVYU.mjs";
import "./chunks/chunk-DUCYOK4S.mjs";
import "./chunks/chunk-2QQOR6NL.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-4LSG6MWM.mjs";
import "./chunks/chunk-BMMA7E7U.mjs";
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
