import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  askForPaths
} from "./chunk-EWF2IPQS.mjs";
import "./chunk-4QQDENAG.mjs";
import "./chunk-WBK3POVY.mjs";
import "./chunk-26HNZSZF.mjs";
import "./chunk-4FSP366I.mjs";
import "./chunk-DOIWGBRR.mjs";
import "./chunk-75ETQI5N.mjs";
import "./chunk-CJJLNOUO.mjs";
import "./chunk-XMO7MGOH.mjs";
import "./chunk-VDQBBGCI.mjs";
import "./chunk-53ZSUCA2.mjs";
import "./chunk-QPUSDP3C.mjs";
import "./chunk-YJSEAISR.mjs";
import "./chunk-3YDMU3IA.mjs";
import "./chunk-L5GQ5OQO.mjs";
import "./chunk-LGPBPGG7.mjs";
import "./chunk-MFIDRPCJ.mjs";
import "./chunk-YGBWE26O.mjs";
import "./chunk-3E74TAKT.mjs";
import "./chunk-Y6YH5JJS.mjs";
import "./chunk-YZRVSOMV.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  askForPaths
};
