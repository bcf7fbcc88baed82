import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  describeIssues,
  keyPath
} from "./chunk-VNG7ZZ2O.mjs";
import "./chunk-QI3JO2EV.mjs";
import "./chunk-KVG7POJS.mjs";
import "./chunk-ZPR65HYL.mjs";
import "./chunk-ZFMYMP2M.mjs";
import "./chunk-4EA6BJUW.mjs";
import "./chunk-IWY4QSDG.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  describeIssues,
  keyPath
};
