import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { wordsOf } from "../../../../generator/compare/verify/names/words.js";
import { type Model, modelSchema } from "../../../../generator/model/model.js";

const file = fileURLToPath(new URL("../../../../generated/ms-ascmd/ms-ascmd.json", import.meta.url));
export const model = modelSchema.parse(JSON.parse(readFileSync(file, "utf8"))) as unknown as Model;
const entries = (model.tables.CommonStatus?.entries ?? []) as readonly {
  name: string;
  value: number;
  meaning: string;
}[];

/** A name with its value, and the first sentence of what the document says of it. */
export interface Named {
  readonly name: string;
  readonly value: number;
  readonly meaning: string;
}

/**
 * The document's names from 101 to a value, but for those that a public table has otherwise.
 *
 * @param own by value; an empty name leaves the entry out
 */
export function namesTo(last: number, own: Readonly<Record<number, string>> = {}): Named[] {
  return entries
    .filter(({ value }) => value <= last && own[value] !== "")
    .map(({ name, value, meaning }) => ({
      name: own[value] ?? name,
      value,
      meaning: /^.*?[^.](?=\.(?:\s|$)|$)/s.exec(meaning)?.[0] ?? meaning,
    }));
}

export const upper = (name: string) => wordsOf(name).words.join("_").toUpperCase();
export const camel = (name: string) =>
  wordsOf(name)
    .words.map((word, at) => (at === 0 ? word : `${word[0]?.toUpperCase()}${word.slice(1)}`))
    .join("");

/** Sources one line a name. */
export const lines = (names: readonly Named[], line: (named: Named) => string) => names.map(line).join("\n");
