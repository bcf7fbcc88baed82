import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  askForPaths
} from "./chunk-YE5XCVFT.mjs";
import "./chunk-WKDGEO3W.mjs";
import "./chunk-3CAZSIW5.mjs";
import "./chunk-5GDDDWCM.mjs";
import "./chunk-E3V4DBYE.mjs";
import "./chunk-TIEJGWM4.mjs";
import "./chunk-ZGKT5NEK.mjs";
import "./chunk-GE5C5PGU.mjs";
import "./chunk-VMG6OGHO.mjs";
import "./chunk-VDQBBGCI.mjs";
import "./chunk-7PX7WOOM.mjs";
import "./chunk-ZAT3RTWS.mjs";
import "./chunk-YJSEAISR.mjs";
import "./chunk-YD53VIJ6.mjs";
import "./chunk-AR7SLYVA.mjs";
import "./chunk-KM4T53EN.mjs";
import "./chunk-T4ICBWJ2.mjs";
import "./chunk-YGBWE26O.mjs";
import "./chunk-GPC2GRQA.mjs";
import "./chunk-5XGDUIIE.mjs";
import "./chunk-NVPYJDZV.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  askForPaths
};
