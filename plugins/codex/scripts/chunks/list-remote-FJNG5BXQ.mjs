import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  askForPaths,
  documentFiles
} from "./chunk-UNLV7B5W.mjs";
import "./chunk-PY3YM7XD.mjs";
import "./chunk-O7D2XUKC.mjs";
import "./chunk-HXZKRLOE.mjs";
import "./chunk-3YXJQMP4.mjs";
import "./chunk-SME637YS.mjs";
import "./chunk-LIVRIQB2.mjs";
import "./chunk-OMRFCFYJ.mjs";
import "./chunk-ASNNKCBR.mjs";
import "./chunk-44K3FR2F.mjs";
import "./chunk-7KYFAUYP.mjs";
import "./chunk-TQXYR22C.mjs";
import "./chunk-GQBROBHZ.mjs";
import "./chunk-GPYDKKFW.mjs";
import "./chunk-T3RRHDYC.mjs";
import "./chunk-24Z2M7ZM.mjs";
import "./chunk-7ROOJ6QV.mjs";
import "./chunk-E7VQNV3L.mjs";
import "./chunk-BLPQ76ZH.mjs";
import "./chunk-PQK32OQO.mjs";
import "./chunk-XLZDQWLE.mjs";
import "./chunk-MYFBRE6X.mjs";
import "./chunk-YGBWE26O.mjs";
import "./chunk-FAMPJYGD.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  askForPaths,
  documentFiles
};
