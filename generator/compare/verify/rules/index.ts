import { abbreviation } from "./abbreviation.js";
import { duplicate } from "./duplicate.js";
import { extraValue } from "./extra-value.js";
import { missingValues } from "./missing-values.js";
import { misspelling } from "./misspelling.js";
import { nearName } from "./near-name.js";
import type { Rule } from "./rule.js";
import { shifted } from "./shifted.js";
import { unknownName } from "./unknown-name.js";
import { unknownPage } from "./unknown-page.js";
import { wrongMeaning } from "./wrong-meaning.js";
import { wrongPage } from "./wrong-page.js";
import { wrongValue } from "./wrong-value.js";

/** Every kind of mistake, the likeliest cause first. */
export const rules: readonly Rule[] = [
  shifted,
  wrongPage,
  wrongValue,
  wrongMeaning,
  nearName,
  misspelling,
  duplicate,
  extraValue,
  unknownName,
  abbreviation,
  missingValues,
  unknownPage,
];
