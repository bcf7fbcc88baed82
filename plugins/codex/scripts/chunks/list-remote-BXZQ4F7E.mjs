import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  askForPaths
} from "./chunk-PODAGSOK.mjs";
import "./chunk-MLW5SLDY.mjs";
import "./chunk-YRVU7D65.mjs";
import "./chunk-OH63JNRA.mjs";
import "./chunk-362CIX2W.mjs";
import "./chunk-J527DSC7.mjs";
import "./chunk-SLSTDIW4.mjs";
import "./chunk-4FPWNFTD.mjs";
import "./chunk-PL4BCTRK.mjs";
import "./chunk-44K3FR2F.mjs";
import "./chunk-TAS2GN54.mjs";
import "./chunk-D7Y3LVIX.mjs";
import "./chunk-YJSEAISR.mjs";
import "./chunk-GZDO6G3O.mjs";
import "./chunk-7ROOJ6QV.mjs";
import "./chunk-XKGGBHEX.mjs";
import "./chunk-S52VQOTP.mjs";
import "./chunk-3O34RKU7.mjs";
import "./chunk-MMTDSN6M.mjs";
import "./chunk-YGBWE26O.mjs";
import "./chunk-2Z3OFNHR.mjs";
import "./chunk-CP5BV2WD.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  askForPaths
};
