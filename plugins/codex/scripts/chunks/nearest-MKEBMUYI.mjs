import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  nearest
} from "./chunk-5GDDDWCM.mjs";
import "./chunk-5XGDUIIE.mjs";
import "./chunk-NVPYJDZV.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  nearest
};
