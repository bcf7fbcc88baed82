import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  pathInside,
  writeWhole
} from "./chunk-CFIUA6WH.mjs";
import "./chunk-4N4YVASK.mjs";
import "./chunk-SCJYE53S.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  pathInside,
  writeWhole
};
