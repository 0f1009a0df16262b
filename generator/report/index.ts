import { json } from "./json.js";
import { markdown } from "./markdown/index.js";
import { pretty } from "./pretty/index.js";
import type { Reporter } from "./reporter.js";

/** Every reporter, the default one first. */
export const reporters: readonly [Reporter, ...Reporter[]] = [pretty, json, markdown];
