import { walkXml } from "../elements.js";
import type { Budget } from "../limits.js";
import { builtInFormat } from "./number.js";
import { type Look, lookOf } from "./strings.js";

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
