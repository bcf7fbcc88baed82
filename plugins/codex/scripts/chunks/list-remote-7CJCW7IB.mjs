import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  askForPaths,
  documentFiles
} from "./chunk-KW4SY527.mjs";
import "./chunk-D7RNVGPD.mjs";
import "./chunk-B2FILZZM.mjs";
import "./chunk-G77T6WM2.mjs";
import "./chunk-2USOSYJR.mjs";
import "./chunk-F5FNDNLT.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  askForPaths,
  documentFiles
};
