import { isOff, walkXml } from "../elements.js";
import type { Budget } from "../limits.js";
import { folded, type Mark, Runs, type RunText } from "../runs.js";
import { builtInFormat } from "./number.js";

/** How a font, or a run of a text, is set apart. */
export interface Look {
  readonly mark?: Mark;
  readonly struck?: true;
}

/** A piece of a text in its own font; without `look` it is in the cell's. */
interface Piece {
  readonly text: string;
  readonly look?: Look;
}

/** A text as a workbook stores it (ECMA-376 part 1, section 18.4.8): mostly one piece. */
export type StoredText = readonly Piece[];

/** The look that an element within a font's or a run's properties gives; undefined for any other. */
export function lookOf(name: string, value: string | undefined): Look | undefined {
  if (name === "strike") return isOff(value) ? {} : { struck: true };
  if (name !== "vertAlign") return undefined;
  return value === "superscript" || value === "subscript" ? { mark: value } : {};
}

/** Collects one text while its element is walked through. */
export class TextWalk {
  readonly pieces: Piece[] = [];
  #look: Look | undefined;
  #text: string | undefined;
  /** How to read the characters (`rPh`) is no part of them. */
  #isSpelling = false;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === "rPh") this.#isSpelling = true;
    else if (name === "r") this.#look = undefined;
    else if (name === "rPr") this.#look = {};
    else if (name === "t" && !this.#isSpelling) this.#text = "";
    else if (this.#look !== undefined) this.#look = { ...this.#look, ...lookOf(name, attributes.val) };
  }

  text(data: string): void {
    if (this.#text !== undefined) this.#text += data;
  }

  close(name: string): void {
    if (name === "rPh") this.#isSpelling = false;
    if (name !== "t" || this.#text === undefined) return;
    const text = unescaped(this.#text);
    this.pieces.push(this.#look === undefined ? { text } : { text, look: this.#look });
    this.#text = undefined;
  }
}

/** `_x000D_` stands for a character that XML cannot hold (section 22.9.2.19). */
export function unescaped(text: string): string {
  return text.replace(/_x([\dA-Fa-f]{4})_/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
}

/** The texts that cells share, by their number. */
export function readStrings(xml: Uint8Array, budget: Budget): StoredText[] {
  const texts: StoredText[] = [];
  let walk: TextWalk | undefined;
  walkXml(xml, budget, {
    open(name, attributes) {
      if (name === "si") {
        budget.spend("nodes", 1);
        walk = new TextWalk();
      } else walk?.open(name, attributes);
    },
    text: (data) => walk?.text(data),
    close(name) {
      walk?.close(name);
      if (name === "si" && walk !== undefined) {
        texts.push(walk.pieces);
        walk = undefined;
      }
    },
  });
  return texts;
}

/** A text in a cell whose font has a look of its own. */
export function shownText(stored: StoredText, own: Look): RunText {
  const [only] = stored;
  const { mark, struck } = only?.look ?? own;
  if (only !== undefined && stored.length === 1 && mark === undefined && struck === undefined)
    return { text: folded(only.text) };
  const runs = new Runs();
  for (const { text, look = own } of stored) {
    if (look.struck) runs.strike();
    else runs.add(text, look.mark);
  }
  return runs.text;
}

/** What a cell's style says of what it shows. */
export interface Style {
  /** The code of its number format. */
  readonly format: string;
  readonly look: Look;
}

/** The styles of cells by their number (ECMA-376 part 1, section 18.8). */
export function readStyles(xml: Uint8Array, budget: Budget): Style[] {
  const formats = new Map<number, string>();
  const fonts: Look[] = [];
  const styles: { readonly format: number; readonly font: number }[] = [];
  const open: string[] = [];
  walkXml(xml, budget, {
    open(name, attributes) {
      const parent = open.at(-1);
      open.push(name);
      if (parent === "numFmts") formats.set(Number(attributes.numFmtId), attributes.formatCode ?? "");
      else if (parent === "fonts") fonts.push({});
      else if (parent === "font" && open.at(-3) === "fonts")
        fonts[fonts.length - 1] = { ...fonts.at(-1), ...lookOf(name, attributes.val) };
      else if (parent === "cellXfs")
        styles.push({ format: Number(attributes.numFmtId ?? 0), font: Number(attributes.fontId ?? 0) });
    },
    close: () => void open.pop(),
  });
  return styles.map(({ format, font }) => ({
    format: formats.get(format) ?? builtInFormat(format),
    look: fonts[font] ?? {},
  }));
}
