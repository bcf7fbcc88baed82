import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  nearest
} from "./chunk-OH63JNRA.mjs";
import "./chunk-2Z3OFNHR.mjs";
import "./chunk-CP5BV2WD.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  nearest
};
