import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  PUBLIC_HOST,
  ghCredential,
  ghEnvironment,
  ghHosts,
  githubHost,
  secretsIn
} from "./chunk-J2BPPFLA.mjs";
import "./chunk-QIB6GMMG.mjs";
import "./chunk-RECAFOB4.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  PUBLIC_HOST,
  ghCredential,
  ghEnvironment,
  ghHosts,
  githubHost,
  secretsIn
};
