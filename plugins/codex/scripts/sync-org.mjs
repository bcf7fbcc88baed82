import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  ORGANIZATION_OPTIONS,
  organizationOptions,
  syncOrganization
} from "./chunks/chunk-OCPVIC3L.mjs";
import "./chunks/chunk-T3EJTMT7.mjs";
import "./chunks/chunk-7ZQPJVQP.mjs";
import "./chunks/chunk-ZFMYMP2M.mjs";
import {
  organizationText,
  summarizeOrganization
} from "./chunks/chunk-5LZFOZMO.mjs";
import "./chunks/chunk-FMH7P6UH.mjs";
import "./chunks/chunk-ZWFNZY7M.mjs";
import "./chunks/chunk-GL4PAB5W.mjs";
import "./chunks/chunk-4BJH5VKR.mjs";
import "./chunks/chunk-7NEMR5S7.mjs";
import "./chunks/chunk-TKNUVG6P.mjs";
import "./chunks/chunk-NBC3K5G5.mjs";
import "./chunks/chunk-YUNOY5I3.mjs";
import "./chunks/chunk-ERYH5YWW.mjs";
import "./chunks/chunk-W23UUAK5.mjs";
import "./chunks/chunk-5CKNHF22.mjs";
import "./chunks/chunk-OSFMADFZ.mjs";
import "./chunks/chunk-I6CKRJDS.mjs";
import "./chunks/chunk-2XJPBAD7.mjs";
import "./chunks/chunk-5Z766S7R.mjs";
import "./chunks/chunk-SK3FNZFN.mjs";
import "./chunks/chunk-TFLYQZGP.mjs";
import "./chunks/chunk-LEKDLQVZ.mjs";
import "./chunks/chunk-VZL5IA7E.mjs";
import "./chunks/chunk-FLHR3T6L.mjs";
import "./chunks/chunk-PAIGKAPP.mjs";
import "./chunks/chunk-44K3FR2F.mjs";
import "./chunks/chunk-GARBO4AU.mjs";
import "./chunks/chunk-ZY6N2O4Q.mjs";
import "./chunks/chunk-YBSSLDPR.mjs";
import "./chunks/chunk-XWNQAK2T.mjs";
import "./chunks/chunk-7ML3TU4G.mjs";
import "./chunks/chunk-4YU2RKC7.mjs";
import "./chunks/chunk-T3O4MSFT.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-NNJP3FIN.mjs";
import "./chunks/chunk-NKDNMHRY.mjs";
import "./chunks/chunk-YJSEAISR.mjs";
import "./chunks/chunk-LUCUTEYO.mjs";
import "./chunks/chunk-7ROOJ6QV.mjs";
import "./chunks/chunk-BBUQFRB3.mjs";
import {
  openRun
} from "./chunks/chunk-3GZWLHDX.mjs";
import "./chunks/chunk-WXLWNOR2.mjs";
import "./chunks/chunk-2RDLISGO.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-Z5GHCK5N.mjs";
import "./chunks/chunk-DMG2IB3S.mjs";
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
