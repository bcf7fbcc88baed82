import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  askForPaths
} from "./chunk-EYLEJASQ.mjs";
import "./chunk-6HGCJYAC.mjs";
import "./chunk-EBPPEY3A.mjs";
import "./chunk-XPGVP6G5.mjs";
import "./chunk-O4LNBAGP.mjs";
import "./chunk-YKQSCIEZ.mjs";
import "./chunk-QQCLGCGA.mjs";
import "./chunk-WBCYVGB4.mjs";
import "./chunk-RFACA3V2.mjs";
import "./chunk-VDQBBGCI.mjs";
import "./chunk-M5NNGWJ4.mjs";
import "./chunk-5OY23HRC.mjs";
import "./chunk-YJSEAISR.mjs";
import "./chunk-W6HXXI5V.mjs";
import "./chunk-325EYJNR.mjs";
import "./chunk-NZI3QXU7.mjs";
import "./chunk-3OPMULNH.mjs";
import "./chunk-YGBWE26O.mjs";
import "./chunk-CJOEJ6UB.mjs";
import "./chunk-DDXKDTXL.mjs";
import "./chunk-5BVUVH66.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  askForPaths
};
