import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  askForPaths
} from "./chunk-CCHW5KGS.mjs";
import "./chunk-3B72G3GB.mjs";
import "./chunk-WBZKKEZH.mjs";
import "./chunk-IEFKN7WK.mjs";
import "./chunk-MSRWO6AT.mjs";
import "./chunk-3HL2UT5X.mjs";
import "./chunk-OGFRMU4N.mjs";
import "./chunk-CGN7H5WN.mjs";
import "./chunk-4MRIJHG4.mjs";
import "./chunk-VDQBBGCI.mjs";
import "./chunk-7QC5X4Q6.mjs";
import "./chunk-JHJ2WA47.mjs";
import "./chunk-YJSEAISR.mjs";
import "./chunk-MSBYJYJQ.mjs";
import "./chunk-TK3NS6EY.mjs";
import "./chunk-IVDFNR3G.mjs";
import "./chunk-XRTM3YQW.mjs";
import "./chunk-YGBWE26O.mjs";
import "./chunk-T6OTN7OD.mjs";
import "./chunk-K7EXL2ZQ.mjs";
import "./chunk-F7ZEGYBJ.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  askForPaths
};
