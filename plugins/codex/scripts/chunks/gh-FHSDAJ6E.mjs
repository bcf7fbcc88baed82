import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  openGh
} from "./chunk-6VLWIQRR.mjs";
import "./chunk-DB2QSYBQ.mjs";
import "./chunk-XLO57QZ6.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  openGh
};
