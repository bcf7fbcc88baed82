import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  nearest
} from "./chunk-W5QVYMUO.mjs";
import "./chunk-CDN7OXWW.mjs";
import "./chunk-JFAADMWN.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  nearest
};
