import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  installInCheckout,
  otherWorkflows
} from "./chunk-KETW6YTT.mjs";
import "./chunk-4XAATSTZ.mjs";
import "./chunk-SQZYWTGH.mjs";
import "./chunk-FU4XJQEA.mjs";
import "./chunk-YRUKVDXH.mjs";
import "./chunk-5K3R6YFZ.mjs";
import "./chunk-WRIZ2EKR.mjs";
import "./chunk-DG3XR3KF.mjs";
import "./chunk-4EA6BJUW.mjs";
import "./chunk-IWY4QSDG.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  installInCheckout,
  otherWorkflows
};
