import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  askForPaths
} from "./chunk-7C2EZHPO.mjs";
import "./chunk-VWCRYPMS.mjs";
import "./chunk-MO2EO6XY.mjs";
import "./chunk-EMMD7CPZ.mjs";
import "./chunk-HB2F4B2Z.mjs";
import "./chunk-Z7I2EKCR.mjs";
import "./chunk-BWLMNSHN.mjs";
import "./chunk-H2Q5RKHE.mjs";
import "./chunk-PA3ORSWQ.mjs";
import "./chunk-44K3FR2F.mjs";
import "./chunk-ANWVXVNQ.mjs";
import "./chunk-ZAGX742U.mjs";
import "./chunk-YJSEAISR.mjs";
import "./chunk-DOOHUW7V.mjs";
import "./chunk-7ROOJ6QV.mjs";
import "./chunk-KGCGQGU3.mjs";
import "./chunk-CRZVXVYU.mjs";
import "./chunk-DUCYOK4S.mjs";
import "./chunk-2QQOR6NL.mjs";
import "./chunk-YGBWE26O.mjs";
import "./chunk-4LSG6MWM.mjs";
import "./chunk-BMMA7E7U.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  askForPaths
};
