import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  askForPaths,
  documentFiles
} from "./chunk-E3T4YBQC.mjs";
import "./chunk-IA2GJKJP.mjs";
import "./chunk-LDDWT37Q.mjs";
import "./chunk-ZZ4JCV5F.mjs";
import "./chunk-JHDFOQII.mjs";
import "./chunk-XGW44JB6.mjs";
import "./chunk-YPGIHEKS.mjs";
import "./chunk-J4ENZMIG.mjs";
import "./chunk-H6A2TOJS.mjs";
import "./chunk-44K3FR2F.mjs";
import "./chunk-QBW3A2CH.mjs";
import "./chunk-75CKWEUN.mjs";
import "./chunk-YJSEAISR.mjs";
import "./chunk-Y4RTAQP5.mjs";
import "./chunk-7ROOJ6QV.mjs";
import "./chunk-MZZTAHFV.mjs";
import "./chunk-32GVHZAB.mjs";
import "./chunk-3ISXMW5N.mjs";
import "./chunk-6GFWY6R4.mjs";
import "./chunk-P2FWYLTS.mjs";
import "./chunk-YGBWE26O.mjs";
import "./chunk-4N4YVASK.mjs";
import "./chunk-SCJYE53S.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  askForPaths,
  documentFiles
};
