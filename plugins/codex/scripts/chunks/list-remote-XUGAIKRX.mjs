import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  askForPaths
} from "./chunk-MAJW3Q35.mjs";
import "./chunk-E5HWHI54.mjs";
import "./chunk-Q3LSJVT7.mjs";
import "./chunk-NXTI6RLP.mjs";
import "./chunk-PURL2EBK.mjs";
import "./chunk-V3G4ZFOF.mjs";
import "./chunk-HXB6OTAZ.mjs";
import "./chunk-7PQE66SZ.mjs";
import "./chunk-J55YK3QW.mjs";
import "./chunk-VDQBBGCI.mjs";
import "./chunk-IFTUI4CW.mjs";
import "./chunk-TLV6YJYZ.mjs";
import "./chunk-YJSEAISR.mjs";
import "./chunk-5NQYLJCT.mjs";
import "./chunk-XREZCZLM.mjs";
import "./chunk-DHYYTAD5.mjs";
import "./chunk-UU742B43.mjs";
import "./chunk-YGBWE26O.mjs";
import "./chunk-U2E5F5O2.mjs";
import "./chunk-V5OXL27Q.mjs";
import "./chunk-PRHETEJD.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  askForPaths
};
