import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  nearest
} from "./chunk-IRKEZOMN.mjs";
import "./chunk-N75U6WDE.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  nearest
};
