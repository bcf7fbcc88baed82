import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  askForPaths
} from "./chunk-DUQSB4AO.mjs";
import "./chunk-5UVYDATA.mjs";
import "./chunk-OCKGH5XH.mjs";
import "./chunk-W5QVYMUO.mjs";
import "./chunk-VV7MGCL2.mjs";
import "./chunk-GM2OFB4M.mjs";
import "./chunk-CUMPQQRO.mjs";
import "./chunk-RXUS7DCL.mjs";
import "./chunk-KO4WQTO4.mjs";
import "./chunk-VDQBBGCI.mjs";
import "./chunk-M3TECBYQ.mjs";
import "./chunk-FBDDUON4.mjs";
import "./chunk-YJSEAISR.mjs";
import "./chunk-FVLKT7OP.mjs";
import "./chunk-LLWLNP2A.mjs";
import "./chunk-MNJIWEF2.mjs";
import "./chunk-5AT3FY5B.mjs";
import "./chunk-YGBWE26O.mjs";
import "./chunk-F4EO2DXW.mjs";
import "./chunk-CDN7OXWW.mjs";
import "./chunk-JFAADMWN.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  askForPaths
};
