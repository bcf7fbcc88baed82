import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  discoverNames,
  ownCodex,
  readOrigin
} from "./chunk-Q3ZB2MTU.mjs";
import "./chunk-6RCKOUNU.mjs";
import "./chunk-F4MGLPIS.mjs";
import "./chunk-R3EUHCNK.mjs";
import "./chunk-6AZEJBD3.mjs";
import "./chunk-3N37GGLG.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  discoverNames,
  ownCodex,
  readOrigin
};
