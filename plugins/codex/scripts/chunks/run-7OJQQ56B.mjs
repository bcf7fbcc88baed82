import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  isCodexItself,
  openRun,
  originOf,
  remoteFor
} from "./chunk-CWNZEHG2.mjs";
import "./chunk-WRIZ2EKR.mjs";
import "./chunk-UHJUCJEI.mjs";
import "./chunk-DG3XR3KF.mjs";
import "./chunk-4EA6BJUW.mjs";
import "./chunk-IWY4QSDG.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  isCodexItself,
  openRun,
  originOf,
  remoteFor
};
