import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  pathInside,
  writeWhole
} from "./chunk-EGALOXFN.mjs";
import "./chunk-QIB6GMMG.mjs";
import "./chunk-RECAFOB4.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  pathInside,
  writeWhole
};
