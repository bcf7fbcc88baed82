import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  askForPaths
} from "./chunk-PCFF3FDT.mjs";
import "./chunk-FMYOCVSQ.mjs";
import "./chunk-QJBMN4K6.mjs";
import "./chunk-TIF72CUJ.mjs";
import "./chunk-ZNGR2PRZ.mjs";
import "./chunk-JHHHHTWO.mjs";
import "./chunk-LSUTPSH2.mjs";
import "./chunk-QC6PJK62.mjs";
import "./chunk-75455JTC.mjs";
import "./chunk-2SV3USM6.mjs";
import "./chunk-7HQ5SYIB.mjs";
import "./chunk-XEH7LY7W.mjs";
import "./chunk-YJSEAISR.mjs";
import "./chunk-FDIYUCLI.mjs";
import "./chunk-7ROOJ6QV.mjs";
import "./chunk-34K6TXS2.mjs";
import "./chunk-ABAS3YFL.mjs";
import "./chunk-7GO73HCB.mjs";
import "./chunk-QI7XX2SU.mjs";
import "./chunk-YGBWE26O.mjs";
import "./chunk-MNZ32V5M.mjs";
import "./chunk-BBFDJOKS.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  askForPaths
};
