import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  listRepositories
} from "./chunk-R3EUHCNK.mjs";
import "./chunk-6AZEJBD3.mjs";
import "./chunk-3N37GGLG.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  listRepositories
};
