import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  describeIssues,
  keyPath
} from "./chunk-QW4GFU2O.mjs";
import "./chunk-IDATJZTC.mjs";
import "./chunk-ZFMYMP2M.mjs";
import "./chunk-KVG7POJS.mjs";
import "./chunk-ZPR65HYL.mjs";
import "./chunk-Z5GHCK5N.mjs";
import "./chunk-DMG2IB3S.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  describeIssues,
  keyPath
};
