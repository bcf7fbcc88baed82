import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  askForPaths
} from "./chunk-EYGOA63L.mjs";
import "./chunk-AO2LBYRB.mjs";
import "./chunk-5DEEXORF.mjs";
import "./chunk-WRDCPEIU.mjs";
import "./chunk-DX4WILDX.mjs";
import "./chunk-XNVNKB6X.mjs";
import "./chunk-5MXMPYSI.mjs";
import "./chunk-WQMRJL4G.mjs";
import "./chunk-Q3YPVBSX.mjs";
import "./chunk-2SV3USM6.mjs";
import "./chunk-AOA7OWC7.mjs";
import "./chunk-PQOIBLHV.mjs";
import "./chunk-YJSEAISR.mjs";
import "./chunk-CL4GUE5O.mjs";
import "./chunk-TI5XEVAW.mjs";
import "./chunk-PY3CZMQ7.mjs";
import "./chunk-CGJQ4EWI.mjs";
import "./chunk-ZHBBAWCQ.mjs";
import "./chunk-YGBWE26O.mjs";
import "./chunk-NNYNUZF5.mjs";
import "./chunk-WVVKNGIU.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  askForPaths
};
