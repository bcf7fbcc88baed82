import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  discoverNames,
  ownCodex,
  readOrigin
} from "./chunk-4ZFPKN2Q.mjs";
import "./chunk-YLCXMRX2.mjs";
import "./chunk-62G4K23W.mjs";
import "./chunk-BYYPSPBS.mjs";
import "./chunk-7XO4WVWO.mjs";
import "./chunk-6ASE6ZUS.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  discoverNames,
  ownCodex,
  readOrigin
};
