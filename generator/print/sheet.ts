import type { EmittedFile, EntryLines } from "./emitted-file.js";

/** An entry of a table, as a file's lines name it. */
export type EntryName = Pick<EntryLines, "table" | "entry" | "name">;

/** Collects a text file line by line, and remembers which lines speak of which entry. */
export class Sheet {
  readonly #texts: string[] = [];
  readonly #entries: EntryLines[] = [];
  #count = 0;

  /** Adds lines; a text with line feeds is several. */
  line(...texts: readonly string[]): this {
    for (const text of texts) {
      this.#texts.push(text);
      this.#count += 1 + lineFeeds(text);
    }
    return this;
  }

  /** Adds the lines of one entry. */
  entry(name: EntryName, ...texts: readonly string[]): this {
    const from = this.#count + 1;
    this.line(...texts);
    this.#entries.push({ table: name.table, entry: name.entry, name: name.name, from, to: this.#count });
    return this;
  }

  file(path: string): EmittedFile {
    return { path, text: `${this.#texts.join("\n")}\n`, entries: this.#entries };
  }
}

/** How many line feeds a text has. */
export function lineFeeds(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}
