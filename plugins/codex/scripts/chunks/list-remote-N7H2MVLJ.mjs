import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  askForPaths
} from "./chunk-TPTBQD4V.mjs";
import "./chunk-5GU7MAS5.mjs";
import "./chunk-TIYSJLNK.mjs";
import "./chunk-NANWQCP3.mjs";
import "./chunk-UQ7SKTG5.mjs";
import "./chunk-TLRI6G4Z.mjs";
import "./chunk-U2NEJ2OT.mjs";
import "./chunk-5R5LVZGW.mjs";
import "./chunk-2KLISFFM.mjs";
import "./chunk-44K3FR2F.mjs";
import "./chunk-ZZRW53EC.mjs";
import "./chunk-SRG2MJZ4.mjs";
import "./chunk-YJSEAISR.mjs";
import "./chunk-KNF77QUJ.mjs";
import "./chunk-7ROOJ6QV.mjs";
import "./chunk-LXEDD7VT.mjs";
import "./chunk-U2U5FCYW.mjs";
import "./chunk-FJDCKYUQ.mjs";
import "./chunk-6UME4EVL.mjs";
import "./chunk-YGBWE26O.mjs";
import "./chunk-7VNXWJHR.mjs";
import "./chunk-TQNBL2HL.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  askForPaths
};
