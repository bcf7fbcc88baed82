import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  readYaml,
  setInYaml
} from "./chunk-BMLMURDN.mjs";
import "./chunk-JCRX665A.mjs";
import "./chunk-64RTLPCZ.mjs";
import "./chunk-F5FNDNLT.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  readYaml,
  setInYaml
};
