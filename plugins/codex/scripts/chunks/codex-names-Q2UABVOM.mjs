import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  discoverNames,
  ownCodex,
  readOrigin
} from "./chunk-ORTSYC6Z.mjs";
import "./chunk-NSEBTG5M.mjs";
import "./chunk-CLYWXANL.mjs";
import "./chunk-YTIAOM4X.mjs";
import "./chunk-C3VLW7NM.mjs";
import "./chunk-LKJXTDJ4.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  discoverNames,
  ownCodex,
  readOrigin
};
