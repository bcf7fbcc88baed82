import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  pathInside,
  writeWhole
} from "./chunk-H2ZGPC5B.mjs";
import "./chunk-4C2EQQBJ.mjs";
import "./chunk-PSARVJ5Z.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  pathInside,
  writeWhole
};
