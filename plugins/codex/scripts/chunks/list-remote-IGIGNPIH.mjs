import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  askForPaths,
  documentFiles
} from "./chunk-QAKBVDWT.mjs";
import "./chunk-YEL55ZKR.mjs";
import "./chunk-MWTY46UT.mjs";
import "./chunk-HED3HHR6.mjs";
import "./chunk-6SNPKZ37.mjs";
import "./chunk-2CXLLGL4.mjs";
import "./chunk-DEISZ7GN.mjs";
import "./chunk-6JVXT5KM.mjs";
import "./chunk-MZSGL7CR.mjs";
import "./chunk-44K3FR2F.mjs";
import "./chunk-575O2GXJ.mjs";
import "./chunk-FW35L577.mjs";
import "./chunk-PRTDCOI3.mjs";
import "./chunk-SPY3RNON.mjs";
import "./chunk-T3RRHDYC.mjs";
import "./chunk-VGBS5XH5.mjs";
import "./chunk-7ROOJ6QV.mjs";
import "./chunk-WB7KY5CU.mjs";
import "./chunk-SXVO6GDT.mjs";
import "./chunk-5LHRMRT3.mjs";
import "./chunk-ZAMBGNVZ.mjs";
import "./chunk-VJMETMPH.mjs";
import "./chunk-YGBWE26O.mjs";
import "./chunk-IQPW6T26.mjs";
import "./chunk-4YHNJY4P.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  askForPaths,
  documentFiles
};
