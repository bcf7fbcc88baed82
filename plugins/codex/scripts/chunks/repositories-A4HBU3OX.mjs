import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  listRepositories
} from "./chunk-QFE2WTTB.mjs";
import "./chunk-KGDCRGB3.mjs";
import "./chunk-N75U6WDE.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  listRepositories
};
