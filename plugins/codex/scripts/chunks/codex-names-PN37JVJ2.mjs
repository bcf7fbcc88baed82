import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  discoverNames,
  ownCodex,
  readOrigin
} from "./chunk-HOE52S4A.mjs";
import "./chunk-ZNIVRZA6.mjs";
import "./chunk-ZXHHSLJF.mjs";
import "./chunk-C7MACQWV.mjs";
import "./chunk-65JJLDEM.mjs";
import "./chunk-O4BQXHEY.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  discoverNames,
  ownCodex,
  readOrigin
};
