import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  PUBLIC_HOST,
  ghCredential,
  ghEnvironment,
  ghHosts,
  githubHost,
  secretsIn
} from "./chunk-RZEN6BGE.mjs";
import "./chunk-2YRKT7K5.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  PUBLIC_HOST,
  ghCredential,
  ghEnvironment,
  ghHosts,
  githubHost,
  secretsIn
};
