import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  describeIssues,
  keyPath
} from "./chunk-PSQHIQRL.mjs";
import "./chunk-JKAQFXAC.mjs";
import "./chunk-KVG7POJS.mjs";
import "./chunk-ZPR65HYL.mjs";
import "./chunk-ZFMYMP2M.mjs";
import "./chunk-6DOJUWP2.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  describeIssues,
  keyPath
};
