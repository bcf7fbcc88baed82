import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  PUBLIC_HOST,
  ghCredential,
  ghEnvironment,
  ghHosts,
  githubHost,
  secretsIn
} from "./chunk-V7JALO6N.mjs";
import "./chunk-2Z3OFNHR.mjs";
import "./chunk-CP5BV2WD.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  PUBLIC_HOST,
  ghCredential,
  ghEnvironment,
  ghHosts,
  githubHost,
  secretsIn
};
