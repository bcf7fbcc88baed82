import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  askForPaths,
  documentFiles
} from "./chunk-BEC64OA3.mjs";
import "./chunk-7MXEMNF7.mjs";
import "./chunk-K3VZK3DY.mjs";
import "./chunk-FCDTIEFG.mjs";
import "./chunk-4ZHVKA53.mjs";
import "./chunk-5CJCJN6D.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  askForPaths,
  documentFiles
};
