import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  discoverNames,
  ownCodex,
  readOrigin
} from "./chunk-NXOB3TPE.mjs";
import "./chunk-GDEWU2WI.mjs";
import "./chunk-RZEN6BGE.mjs";
import "./chunk-KSF4OH3L.mjs";
import "./chunk-6ELLOKKQ.mjs";
import "./chunk-2YRKT7K5.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  discoverNames,
  ownCodex,
  readOrigin
};
