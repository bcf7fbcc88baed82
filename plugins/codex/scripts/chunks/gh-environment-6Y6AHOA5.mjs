import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  PUBLIC_HOST,
  ghCredential,
  ghEnvironment,
  ghHosts,
  githubHost,
  secretsIn
} from "./chunk-CVY6OT66.mjs";
import "./chunk-MNZ32V5M.mjs";
import "./chunk-BBFDJOKS.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  PUBLIC_HOST,
  ghCredential,
  ghEnvironment,
  ghHosts,
  githubHost,
  secretsIn
};
