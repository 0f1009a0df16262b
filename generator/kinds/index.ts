export { bit } from "./bit.js";
export { bitOf } from "./bit-of.js";
export { booleanWords } from "./boolean-words.js";
export { bytes } from "./bytes.js";
export { type ChangeRule, type Level, levels } from "./change-rule.js";
export { entryName } from "./entry-name.js";
export { fused } from "./fused.js";
export { hex, hex64 } from "./hex.js";
export { identifier } from "./identifier.js";
export { integer } from "./integer.js";
export {
  type ColumnKind,
  type FieldType,
  fieldsOf,
  type ManyFieldsKind,
  type OneFieldKind,
  type Vocabulary,
} from "./kind.js";
export type { Notation } from "./notation.js";
export { number } from "./number.js";
export { type NumbersIn, numbersIn, type Range } from "./numbers-in.js";
export { pattern } from "./pattern.js";
export { phrase } from "./phrase.js";
export { prose } from "./prose.js";
export { quoted, quotesAround } from "./quoted.js";
export { ranges } from "./ranges.js";
export { type Reference, reference, referencesIn } from "./reference.js";
export { restated } from "./restated.js";
export { stringKey } from "./string-key.js";
export { versionSet } from "./version-set.js";
