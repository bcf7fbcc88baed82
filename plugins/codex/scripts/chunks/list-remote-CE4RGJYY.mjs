import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  askForPaths,
  documentFiles
} from "./chunk-DNN3NJPP.mjs";
import "./chunk-R5KAGLVA.mjs";
import "./chunk-JDUIY5QT.mjs";
import "./chunk-5IPVLDO3.mjs";
import "./chunk-RYJJRKP5.mjs";
import "./chunk-2WHKG4OP.mjs";
import "./chunk-XLVAL72L.mjs";
import "./chunk-AQT6ESJB.mjs";
import "./chunk-NFGC6IL3.mjs";
import "./chunk-44K3FR2F.mjs";
import "./chunk-OLHV5HSO.mjs";
import "./chunk-B4D6K3DA.mjs";
import "./chunk-YJSEAISR.mjs";
import "./chunk-XWZWIWIY.mjs";
import "./chunk-7ROOJ6QV.mjs";
import "./chunk-PR5AFFGK.mjs";
import "./chunk-ZYOZUEF5.mjs";
import "./chunk-ILNXZ4RR.mjs";
import "./chunk-SD2673ZR.mjs";
import "./chunk-GA5NI6KG.mjs";
import "./chunk-YGBWE26O.mjs";
import "./chunk-NWHRVLSX.mjs";
import "./chunk-LVBJIRL2.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  askForPaths,
  documentFiles
};
