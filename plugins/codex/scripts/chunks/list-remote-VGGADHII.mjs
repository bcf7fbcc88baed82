import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  askForPaths
} from "./chunk-XYL4SV77.mjs";
import "./chunk-O42PWS7T.mjs";
import "./chunk-2MZVSRPN.mjs";
import "./chunk-CAGBJMPI.mjs";
import "./chunk-7SXGEXXV.mjs";
import "./chunk-KHCKIVFP.mjs";
import "./chunk-G7BVL3M3.mjs";
import "./chunk-WPZI2B6S.mjs";
import "./chunk-TPUUQWI4.mjs";
import "./chunk-44K3FR2F.mjs";
import "./chunk-LH7RRURT.mjs";
import "./chunk-XS6YFECK.mjs";
import "./chunk-YJSEAISR.mjs";
import "./chunk-GJIZKU5R.mjs";
import "./chunk-7ROOJ6QV.mjs";
import "./chunk-GILJ2LDN.mjs";
import "./chunk-NENCVQBX.mjs";
import "./chunk-QNBEWCJU.mjs";
import "./chunk-YLD7ECIC.mjs";
import "./chunk-YGBWE26O.mjs";
import "./chunk-QIB6GMMG.mjs";
import "./chunk-RECAFOB4.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  askForPaths
};
