import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  askForPaths
} from "./chunk-YI3MNJJH.mjs";
import "./chunk-TMJ3BFFD.mjs";
import "./chunk-4KG2HDSA.mjs";
import "./chunk-LHMGCHE4.mjs";
import "./chunk-QO7PR34P.mjs";
import "./chunk-IBOIR6DH.mjs";
import "./chunk-ADSRCB7R.mjs";
import "./chunk-BUXDGC2C.mjs";
import "./chunk-2JR3MDQH.mjs";
import "./chunk-VDQBBGCI.mjs";
import "./chunk-SQ5C6EHV.mjs";
import "./chunk-WS7Q3VEK.mjs";
import "./chunk-YJSEAISR.mjs";
import "./chunk-LUIKVVYP.mjs";
import "./chunk-7NPRTQ4E.mjs";
import "./chunk-GMNZY5KV.mjs";
import "./chunk-MU32YO35.mjs";
import "./chunk-YGBWE26O.mjs";
import "./chunk-VON63DN3.mjs";
import "./chunk-F5V3ZLH4.mjs";
import "./chunk-M225BYIF.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  askForPaths
};
