import type { EmittedFile, EntryLines } from "./emitter.js";

/** An entry of a table, as a file's lines name it. */
export type EntryName = Pick<EntryLines, "table" | "entry" | "name">;

/** Collects a text file line by line, and remembers which lines speak of which entry. */
export class Sheet {
  readonly #lines: string[] = [];
  readonly #entries: EntryLines[] = [];

  /** Adds lines; a text with line feeds is several. */
  line(...texts: readonly string[]): this {
    for (const text of texts) for (const line of text.split("\n")) this.#lines.push(line);
    return this;
  }

  /** Adds the lines of one entry. */
  entry(name: EntryName, ...texts: readonly string[]): this {
    const from = this.#lines.length + 1;
    this.line(...texts);
    this.#entries.push({ ...name, from, to: this.#lines.length });
    return this;
  }

  file(path: string): EmittedFile {
    return { path, text: `${this.#lines.join("\n")}\n`, entries: this.#entries };
  }
}
