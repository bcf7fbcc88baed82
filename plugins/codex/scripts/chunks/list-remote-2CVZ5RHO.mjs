import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  askForPaths,
  documentFiles
} from "./chunk-677TS45Z.mjs";
import "./chunk-TZGVZVMX.mjs";
import "./chunk-J3NIPXES.mjs";
import "./chunk-K2MCQLLP.mjs";
import "./chunk-JQP7IR3M.mjs";
import "./chunk-56D76BAG.mjs";
import "./chunk-RIXCBCUX.mjs";
import "./chunk-RLIXFVSA.mjs";
import "./chunk-GIMPGJ5L.mjs";
import "./chunk-44K3FR2F.mjs";
import "./chunk-SO2OIR7V.mjs";
import "./chunk-PK4KYV5A.mjs";
import "./chunk-BW22OMDM.mjs";
import "./chunk-2JELASJO.mjs";
import "./chunk-T3RRHDYC.mjs";
import "./chunk-36QDDSWQ.mjs";
import "./chunk-7ROOJ6QV.mjs";
import "./chunk-R2YRUQO6.mjs";
import "./chunk-I4B4HPMF.mjs";
import "./chunk-ASZCNK6S.mjs";
import "./chunk-Z5MROL2J.mjs";
import "./chunk-NM5TL23D.mjs";
import "./chunk-YGBWE26O.mjs";
import "./chunk-6DOJUWP2.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  askForPaths,
  documentFiles
};
