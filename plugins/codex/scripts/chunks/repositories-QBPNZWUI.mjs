import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  listRepositories
} from "./chunk-PHBDVLIQ.mjs";
import "./chunk-CXECQQJE.mjs";
import "./chunk-RCGXO6KH.mjs";
import "./chunk-2Z3OFNHR.mjs";
import "./chunk-CP5BV2WD.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  listRepositories
};
