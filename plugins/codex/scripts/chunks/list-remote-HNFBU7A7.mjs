import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  askForPaths
} from "./chunk-X7TQJHF2.mjs";
import "./chunk-WUAQZTWK.mjs";
import "./chunk-P4EUH3IV.mjs";
import "./chunk-OZMYJ5GY.mjs";
import "./chunk-MRWVUBYK.mjs";
import "./chunk-VVMDUFVO.mjs";
import "./chunk-HRTFDUKK.mjs";
import "./chunk-P6BRY5OV.mjs";
import "./chunk-BS24KQKK.mjs";
import "./chunk-VDQBBGCI.mjs";
import "./chunk-ZGS3CKZ6.mjs";
import "./chunk-FUGWBUUC.mjs";
import "./chunk-YJSEAISR.mjs";
import "./chunk-OVTPZMUT.mjs";
import "./chunk-G6QCBACD.mjs";
import "./chunk-B4EIDVKS.mjs";
import "./chunk-VHI7L3HD.mjs";
import "./chunk-YGBWE26O.mjs";
import "./chunk-XETTW3YW.mjs";
import "./chunk-4C2EQQBJ.mjs";
import "./chunk-PSARVJ5Z.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  askForPaths
};
