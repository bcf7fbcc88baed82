import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  askForPaths,
  documentFiles
} from "./chunk-HTMLAZQ3.mjs";
import "./chunk-QUXN7DK7.mjs";
import "./chunk-Q35ROHSN.mjs";
import "./chunk-ZWFNZY7M.mjs";
import "./chunk-YUNOY5I3.mjs";
import "./chunk-ERYH5YWW.mjs";
import "./chunk-W23UUAK5.mjs";
import "./chunk-5CKNHF22.mjs";
import "./chunk-5Z766S7R.mjs";
import "./chunk-44K3FR2F.mjs";
import "./chunk-NNJP3FIN.mjs";
import "./chunk-NKDNMHRY.mjs";
import "./chunk-YJSEAISR.mjs";
import "./chunk-LUCUTEYO.mjs";
import "./chunk-7ROOJ6QV.mjs";
import "./chunk-BBUQFRB3.mjs";
import "./chunk-3GZWLHDX.mjs";
import "./chunk-WXLWNOR2.mjs";
import "./chunk-2RDLISGO.mjs";
import "./chunk-YGBWE26O.mjs";
import "./chunk-Z5GHCK5N.mjs";
import "./chunk-DMG2IB3S.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  askForPaths,
  documentFiles
};
