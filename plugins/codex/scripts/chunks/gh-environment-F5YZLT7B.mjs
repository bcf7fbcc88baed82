import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  PUBLIC_HOST,
  ghCredential,
  ghEnvironment,
  ghHosts,
  githubHost,
  secretsIn
} from "./chunk-QMAWWPGX.mjs";
import "./chunk-Z5GHCK5N.mjs";
import "./chunk-DMG2IB3S.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  PUBLIC_HOST,
  ghCredential,
  ghEnvironment,
  ghHosts,
  githubHost,
  secretsIn
};
