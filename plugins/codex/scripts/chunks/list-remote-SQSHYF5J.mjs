import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  askForPaths
} from "./chunk-TST3KI5U.mjs";
import "./chunk-6R2Q73MM.mjs";
import "./chunk-CP6VKGDM.mjs";
import "./chunk-3M6ID2A4.mjs";
import "./chunk-OINM75SX.mjs";
import "./chunk-VOY7UGGD.mjs";
import "./chunk-UVDPXX2N.mjs";
import "./chunk-4CFAIFTA.mjs";
import "./chunk-LFPP3BMI.mjs";
import "./chunk-VDQBBGCI.mjs";
import "./chunk-FW3TINZB.mjs";
import "./chunk-TVHQ24DN.mjs";
import "./chunk-YJSEAISR.mjs";
import "./chunk-DT4YPA5Q.mjs";
import "./chunk-45QFZOXO.mjs";
import "./chunk-CG4P4QTS.mjs";
import "./chunk-JXOXY4MF.mjs";
import "./chunk-YGBWE26O.mjs";
import "./chunk-FUVMFBV3.mjs";
import "./chunk-OBHWENQ2.mjs";
import "./chunk-YTDC6MRQ.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  askForPaths
};
