import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  askForPaths
} from "./chunk-RIDJ7N2G.mjs";
import "./chunk-FU4O7SYF.mjs";
import "./chunk-EDVNAA2G.mjs";
import "./chunk-ZPOK67FJ.mjs";
import "./chunk-RPAUOOYU.mjs";
import "./chunk-O54EUSZL.mjs";
import "./chunk-VK6RBAWT.mjs";
import "./chunk-DMHVO6UD.mjs";
import "./chunk-467COJIK.mjs";
import "./chunk-44K3FR2F.mjs";
import "./chunk-GL6L3EEF.mjs";
import "./chunk-RJYJ6K55.mjs";
import "./chunk-YJSEAISR.mjs";
import "./chunk-AWGJDCMA.mjs";
import "./chunk-7ROOJ6QV.mjs";
import "./chunk-KEFJLOPU.mjs";
import "./chunk-KAOJBDM7.mjs";
import "./chunk-VVFKEUMC.mjs";
import "./chunk-NA675BBG.mjs";
import "./chunk-YGBWE26O.mjs";
import "./chunk-UG3KK5CM.mjs";
import "./chunk-CEVB3LAD.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  askForPaths
};
