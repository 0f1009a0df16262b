import { missingValues } from "./missing-values.js";
import { abbreviation, misspelling, nearName, unknownName } from "./names.js";
import { unknownPage, wrongPage } from "./pages.js";
import type { Rule } from "./rule.js";
import { shifted } from "./shifted.js";
import { duplicate, extraValue, wrongMeaning, wrongValue } from "./values.js";

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
