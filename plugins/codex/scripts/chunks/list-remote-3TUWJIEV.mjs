import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  askForPaths,
  documentFiles
} from "./chunk-N6QBM4B4.mjs";
import "./chunk-4H7WNNHM.mjs";
import "./chunk-JVCDIPXG.mjs";
import "./chunk-KXN6EOYA.mjs";
import "./chunk-SFZ6OZQ2.mjs";
import "./chunk-UCI32RYU.mjs";
import "./chunk-KQA57YKT.mjs";
import "./chunk-BMKKYJZ5.mjs";
import "./chunk-YGIG2RC4.mjs";
import "./chunk-44K3FR2F.mjs";
import "./chunk-IHTAHLDD.mjs";
import "./chunk-YVWW55RT.mjs";
import "./chunk-YJSEAISR.mjs";
import "./chunk-PGAZX7DJ.mjs";
import "./chunk-7ROOJ6QV.mjs";
import "./chunk-U7JPXFD4.mjs";
import "./chunk-5GMWRLUO.mjs";
import "./chunk-PVQYNN3V.mjs";
import "./chunk-6CO4DW35.mjs";
import "./chunk-OIJ2BV5B.mjs";
import "./chunk-YGBWE26O.mjs";
import "./chunk-SEDTPTL2.mjs";
import "./chunk-ONFLSGQZ.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  askForPaths,
  documentFiles
};
