/** How a run of text is set apart from the text around it. */
export type Mark = "superscript" | "subscript";

/**
 * A piece of text, alike in all forms. What is deleted, struck or hidden is no run; what was inserted, and code, is
 * text like any other.
 */
export interface Run {
  readonly text: string;
  readonly mark?: Mark;
  /** What stands there and cannot be read: `the symbol F0A3 of the font Marlett`. Its text is U+FFFD. */
  readonly unreadable?: string;
}

/** A text as it is written out, and its runs where one of them is more than text. */
export interface RunText {
  /** White space folded; superscripts as `^2`, subscripts as `_2`, what cannot be read as U+FFFD. */
  readonly text: string;
  readonly runs?: readonly Run[];
  /** All of it was deleted or struck. */
  readonly struck?: true;
}

/** What is raised for looks alone: the end of an ordinal number, `1st`. */
const ordinal = /^(?:st|nd|rd|th)$/;

/** Collects the runs of a text. */
export class Runs {
  readonly #runs: Run[] = [];
  /** The plain text since the last run that is marked: nearly always all there is. */
  #plain = "";
  #struck = false;
  #isBlank = true;

  /** Nothing to read was added since the start of the paragraph, and nothing struck. */
  get isBlank(): boolean {
    return this.#isBlank;
  }

  endParagraph(): void {
    this.#plain += "\n";
    this.#isBlank = true;
  }

  add(text: string, mark?: Mark): void {
    // Asked of each piece as it comes: all that was added would be gone through again for each paragraph.
    if (this.#isBlank) this.#isBlank = folded(text) === "";
    if (mark === undefined || text.trim() === "" || (ordinal.test(text) && /\d$/.test(this.#plain))) {
      this.#plain += text;
      return;
    }
    const last = this.#runs.at(-1);
    // One superscript may come in several pieces.
    if (this.#plain === "" && last?.mark === mark)
      this.#runs[this.#runs.length - 1] = { text: last.text + text, mark };
    else this.#push({ text, mark });
  }

  /** @param what names what stands there */
  addUnreadable(what: string): void {
    this.#isBlank = false;
    this.#push({ text: "\ufffd", unreadable: what });
  }

  /** Says that a text stood here and was deleted. */
  strike(): void {
    this.#isBlank = false;
    this.#struck = true;
  }

  #push(run: Run): void {
    if (this.#plain !== "") this.#runs.push({ text: this.#plain });
    this.#plain = "";
    this.#runs.push(run);
  }

  get text(): RunText {
    const struck = this.#struck ? ({ struck: true } as const) : {};
    if (this.#runs.length === 0) {
      const text = folded(this.#plain);
      return text === "" ? { text, ...struck } : { text };
    }
    const runs = this.#plain === "" ? [...this.#runs] : [...this.#runs, { text: this.#plain }];
    return { text: folded(writtenOut(runs)), runs };
  }
}

/** Runs as one text, in which no mark has become a digit or letter of a word. */
export function writtenOut(runs: readonly Run[]): string {
  return runs
    .map(({ text, mark }, index) => {
      if (mark === undefined) return text;
      const next = /\s$/.test(text) ? "" : (runs[index + 1]?.text ?? "");
      const sign = mark === "superscript" ? "^" : "_";
      return text.replace(/\S(?:[\s\S]*\S)?/, (core) => raised(core, sign, next));
    })
    .join("");
}

/** `^2`; `^(n+1)` where it would not be plain how far it goes; `[1]`, `*` and `TM` as they are. */
function raised(core: string, sign: string, next: string): string {
  if (/^(?:\[.*\]|\(.*\)|<.*>|TM|SM)$/s.test(core) || !/[\p{L}\p{N}]/u.test(core)) return core;
  const isPlain = /^[-+\u2212]?[\p{L}\p{N}.]+$/u.test(core) && !/^[\p{L}\p{N}.]/u.test(next);
  return isPlain ? `${sign}${core}` : `${sign}(${core})`;
}

/** A text as it stands in prose and titles, where what cannot be read is no loss. */
export function legible({ text, runs }: RunText): string {
  if (!runs?.some(({ unreadable }) => unreadable !== undefined)) return text;
  return folded(writtenOut(runs.filter(({ unreadable }) => unreadable === undefined)));
}

/** What folding changes; most texts have none of it. */
const unfolded = /[^\S ]|[\u200b\u00ad\u2060\ufeff]| {2}|^ | $/;

/** White space folded within lines, and lines without text left out. */
export function folded(text: string): string {
  if (!unfolded.test(text)) return text;
  return text
    .replace(/[\u200b\u00ad\u2060\ufeff]/g, "")
    .split("\n")
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter((line) => line !== "")
    .join("\n");
}
