import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  openGh
} from "./chunk-QPMSATTX.mjs";
import "./chunk-UIWFUWH6.mjs";
import "./chunk-F5V3ZLH4.mjs";
import "./chunk-M225BYIF.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  openGh
};
