import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  askForPaths,
  documentFiles
} from "./chunk-5IVBGW67.mjs";
import "./chunk-VBREIMOU.mjs";
import "./chunk-Y7BE376L.mjs";
import "./chunk-B2VRBU7O.mjs";
import "./chunk-FQR5V65J.mjs";
import "./chunk-5JYSR3I2.mjs";
import "./chunk-Z7XJ2CZN.mjs";
import "./chunk-CECNWBTG.mjs";
import "./chunk-I2LF6PIW.mjs";
import "./chunk-44K3FR2F.mjs";
import "./chunk-IKLEYCPG.mjs";
import "./chunk-D4WNNH32.mjs";
import "./chunk-4YYOYBVG.mjs";
import "./chunk-GOMSGLRV.mjs";
import "./chunk-T3RRHDYC.mjs";
import "./chunk-LDTJJQWH.mjs";
import "./chunk-7ROOJ6QV.mjs";
import "./chunk-RZZ35YA5.mjs";
import "./chunk-QD5J3BUG.mjs";
import "./chunk-BM7H6QG4.mjs";
import "./chunk-WGZOYJNJ.mjs";
import "./chunk-K5KJ3WWG.mjs";
import "./chunk-YGBWE26O.mjs";
import "./chunk-YA5JLRUO.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  askForPaths,
  documentFiles
};
