import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  askForPaths,
  documentFiles
} from "./chunk-K22IWDQX.mjs";
import "./chunk-GYJJVU5Z.mjs";
import "./chunk-KDDSZKFE.mjs";
import "./chunk-O67IFRPY.mjs";
import "./chunk-TKJMZYNB.mjs";
import "./chunk-2I3WUXTR.mjs";
import "./chunk-VCLOR5LR.mjs";
import "./chunk-ASSLHPQW.mjs";
import "./chunk-QN7FA4VX.mjs";
import "./chunk-44K3FR2F.mjs";
import "./chunk-G5BBICTQ.mjs";
import "./chunk-CIML5YZT.mjs";
import "./chunk-YJSEAISR.mjs";
import "./chunk-2X6G5W26.mjs";
import "./chunk-7ROOJ6QV.mjs";
import "./chunk-NBKX3RNE.mjs";
import "./chunk-QTSLW3BX.mjs";
import "./chunk-YKR3ENBL.mjs";
import "./chunk-CU7NCG4P.mjs";
import "./chunk-VQOAHGQW.mjs";
import "./chunk-YGBWE26O.mjs";
import "./chunk-EIKS3X4I.mjs";
import "./chunk-LS24I6JE.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  askForPaths,
  documentFiles
};
