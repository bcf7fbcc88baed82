import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  discoverNames,
  ownCodex,
  readOrigin
} from "./chunk-6NHXMUP3.mjs";
import "./chunk-PHBDVLIQ.mjs";
import "./chunk-CXECQQJE.mjs";
import "./chunk-6HFWVVKS.mjs";
import "./chunk-FEKI46F6.mjs";
import "./chunk-V7JALO6N.mjs";
import "./chunk-RCGXO6KH.mjs";
import "./chunk-MMTDSN6M.mjs";
import "./chunk-2Z3OFNHR.mjs";
import "./chunk-CP5BV2WD.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  discoverNames,
  ownCodex,
  readOrigin
};
