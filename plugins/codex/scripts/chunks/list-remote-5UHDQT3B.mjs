import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  askForPaths
} from "./chunk-COPXOOJ7.mjs";
import "./chunk-ZHVQYAU4.mjs";
import "./chunk-KF47LIJT.mjs";
import "./chunk-5PVI2CN6.mjs";
import "./chunk-4CH3TWCZ.mjs";
import "./chunk-F2BIHXUY.mjs";
import "./chunk-BDZOBCEB.mjs";
import "./chunk-BNSLO5S5.mjs";
import "./chunk-MGYV3ZSS.mjs";
import "./chunk-VDQBBGCI.mjs";
import "./chunk-3E4ULXMG.mjs";
import "./chunk-TPRCK6D7.mjs";
import "./chunk-YJSEAISR.mjs";
import "./chunk-D525YIGF.mjs";
import "./chunk-5WBOFZGC.mjs";
import "./chunk-PFKY2VPZ.mjs";
import "./chunk-MGJ4W4LI.mjs";
import "./chunk-YGBWE26O.mjs";
import "./chunk-KRO2ISLV.mjs";
import "./chunk-AB4HJNOQ.mjs";
import "./chunk-CIUBWFZT.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  askForPaths
};
