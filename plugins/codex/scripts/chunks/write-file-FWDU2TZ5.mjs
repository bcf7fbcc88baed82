import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  pathInside,
  writeWhole
} from "./chunk-6KJ5DUMO.mjs";
import "./chunk-SEDTPTL2.mjs";
import "./chunk-ONFLSGQZ.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  pathInside,
  writeWhole
};
