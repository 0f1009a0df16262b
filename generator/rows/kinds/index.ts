export { identifier } from "./identifier.js";
export { integer } from "./integer.js";
export { type ColumnKind, type FieldType, fieldsOf, type Vocabulary } from "./kind.js";
export { prose } from "./prose.js";
export { type Reference, reference, referencesIn } from "./reference.js";
