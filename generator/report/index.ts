import { github } from "./github.js";
import { html } from "./html/index.js";
import { json } from "./json.js";
import { junit } from "./junit.js";
import { markdown } from "./markdown/index.js";
import { pretty } from "./pretty/index.js";
import type { Reporter } from "./reporter.js";
import { sarif } from "./sarif.js";

/** Every reporter, the default one first. */
export const reporters: readonly [Reporter, ...Reporter[]] = [
  pretty,
  json,
  markdown,
  github,
  sarif,
  junit,
  html,
];
