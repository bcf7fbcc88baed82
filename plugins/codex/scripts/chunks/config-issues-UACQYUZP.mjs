import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  describeIssues,
  keyPath
} from "./chunk-K63HT262.mjs";
import "./chunk-NX52KPKY.mjs";
import "./chunk-KVG7POJS.mjs";
import "./chunk-ZPR65HYL.mjs";
import "./chunk-ZFMYMP2M.mjs";
import "./chunk-YA5JLRUO.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  describeIssues,
  keyPath
};
