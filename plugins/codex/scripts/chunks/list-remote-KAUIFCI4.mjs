import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  askForPaths
} from "./chunk-623Z7DPH.mjs";
import "./chunk-34UMQ2ML.mjs";
import "./chunk-6JW6U275.mjs";
import "./chunk-RTPYYNQG.mjs";
import "./chunk-ZHBHWLQD.mjs";
import "./chunk-CBTYRFHR.mjs";
import "./chunk-LDBAYPIF.mjs";
import "./chunk-CT3YPLWQ.mjs";
import "./chunk-E4LTZRSX.mjs";
import "./chunk-VDQBBGCI.mjs";
import "./chunk-D2ZCKHBL.mjs";
import "./chunk-XCOHQX5P.mjs";
import "./chunk-YJSEAISR.mjs";
import "./chunk-APTN72RS.mjs";
import "./chunk-FEDCEQAW.mjs";
import "./chunk-YF53L3XJ.mjs";
import "./chunk-QLRWHBFJ.mjs";
import "./chunk-YGBWE26O.mjs";
import "./chunk-HJMS6JRC.mjs";
import "./chunk-T5PDBX5E.mjs";
import "./chunk-ARLONESM.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  askForPaths
};
