import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  discoverNames,
  ownCodex,
  readOrigin
} from "./chunk-NEN6KBIR.mjs";
import "./chunk-W7W3Y6PP.mjs";
import "./chunk-J74WLBSO.mjs";
import "./chunk-FKXM5EYV.mjs";
import "./chunk-VDWMFI4V.mjs";
import "./chunk-QMAWWPGX.mjs";
import "./chunk-CRFZFOH7.mjs";
import "./chunk-2RDLISGO.mjs";
import "./chunk-Z5GHCK5N.mjs";
import "./chunk-DMG2IB3S.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  discoverNames,
  ownCodex,
  readOrigin
};
