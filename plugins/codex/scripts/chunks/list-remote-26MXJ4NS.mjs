import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  askForPaths,
  documentFiles
} from "./chunk-HK64V24E.mjs";
import "./chunk-LKF7AVCS.mjs";
import "./chunk-FO76DJCV.mjs";
import "./chunk-BU3JM3TT.mjs";
import "./chunk-2B3F3U43.mjs";
import "./chunk-KM4D3OMY.mjs";
import "./chunk-WKOSYTA7.mjs";
import "./chunk-VYJHDM33.mjs";
import "./chunk-XXXLGYOE.mjs";
import "./chunk-44K3FR2F.mjs";
import "./chunk-KW2J4IUY.mjs";
import "./chunk-YPHS2CHN.mjs";
import "./chunk-YJSEAISR.mjs";
import "./chunk-O7ITJT2Q.mjs";
import "./chunk-7ROOJ6QV.mjs";
import "./chunk-DZBYAQLL.mjs";
import "./chunk-P3WEJPRK.mjs";
import "./chunk-F23ZBP6F.mjs";
import "./chunk-WF5Q5WSG.mjs";
import "./chunk-YGBWE26O.mjs";
import "./chunk-5HT7RP64.mjs";
import "./chunk-VLS2ZDPR.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  askForPaths,
  documentFiles
};
