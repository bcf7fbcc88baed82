import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  describeIssues,
  keyPath
} from "./chunk-64AJDKDD.mjs";
import "./chunk-YEA2LV23.mjs";
import "./chunk-KVG7POJS.mjs";
import "./chunk-ZPR65HYL.mjs";
import "./chunk-ZFMYMP2M.mjs";
import "./chunk-4N4YVASK.mjs";
import "./chunk-SCJYE53S.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  describeIssues,
  keyPath
};
