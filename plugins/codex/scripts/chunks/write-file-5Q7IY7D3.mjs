import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  pathInside,
  writeWhole
} from "./chunk-3BOQ3F6M.mjs";
import "./chunk-T5PDBX5E.mjs";
import "./chunk-ARLONESM.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  pathInside,
  writeWhole
};
