import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  ORGANIZATION_OPTIONS,
  organizationOptions,
  syncOrganization
} from "./chunks/chunk-TP5DXJJJ.mjs";
import "./chunks/chunk-QYZ2TAPE.mjs";
import "./chunks/chunk-7ZQPJVQP.mjs";
import "./chunks/chunk-ZFMYMP2M.mjs";
import {
  organizationText,
  summarizeOrganization
} from "./chunks/chunk-KZY46BHI.mjs";
import "./chunks/chunk-IXIRMZ2J.mjs";
import "./chunks/chunk-NANWQCP3.mjs";
import "./chunks/chunk-GFUJ5VP2.mjs";
import "./chunks/chunk-YB5ZR3UJ.mjs";
import "./chunks/chunk-7NEMR5S7.mjs";
import "./chunks/chunk-VJAGYSIH.mjs";
import "./chunks/chunk-UQ7SKTG5.mjs";
import "./chunks/chunk-TLRI6G4Z.mjs";
import "./chunks/chunk-U2NEJ2OT.mjs";
import "./chunks/chunk-5R5LVZGW.mjs";
import "./chunks/chunk-NNE3A3NT.mjs";
import "./chunks/chunk-67NQBSZT.mjs";
import "./chunks/chunk-I6CKRJDS.mjs";
import "./chunks/chunk-2KLISFFM.mjs";
import "./chunks/chunk-KED5T5VX.mjs";
import "./chunks/chunk-U4SARRG2.mjs";
import "./chunks/chunk-FXIWWUR2.mjs";
import "./chunks/chunk-KRBQM5DG.mjs";
import "./chunks/chunk-FMT22XJ6.mjs";
import "./chunks/chunk-SDLF6XDM.mjs";
import "./chunks/chunk-44K3FR2F.mjs";
import "./chunks/chunk-2X5UCPFC.mjs";
import "./chunks/chunk-X4AJKPWV.mjs";
import "./chunks/chunk-YYNDCL4E.mjs";
import "./chunks/chunk-NSZWSRHX.mjs";
import "./chunks/chunk-RV4AR7YN.mjs";
import "./chunks/chunk-EHJ6SIO2.mjs";
import "./chunks/chunk-7D3KSWP2.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-ZZRW53EC.mjs";
import "./chunks/chunk-SRG2MJZ4.mjs";
import "./chunks/chunk-YJSEAISR.mjs";
import "./chunks/chunk-KNF77QUJ.mjs";
import "./chunks/chunk-7ROOJ6QV.mjs";
import "./chunks/chunk-LXEDD7VT.mjs";
import {
  openRun
} from "./chunks/chunk-U2U5FCYW.mjs";
import "./chunks/chunk-FJDCKYUQ.mjs";
import "./chunks/chunk-6UME4EVL.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-7VNXWJHR.mjs";
import "./chunks/chunk-TQNBL2HL.mjs";
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
