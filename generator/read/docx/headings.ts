import { child, childElements, childValue, descendants, type Element } from "./xml.js";

/** A paragraph style, as far as headings need it (ECMA-376 part 1, section 17.7). */
interface Style {
  readonly basedOn: string | undefined;
  /** 0 for a heading of the first level. */
  readonly outline: number | undefined;
  readonly numbering: NumberingRef;
}

interface NumberingRef {
  readonly numId: string | undefined;
  readonly level: number | undefined;
}

interface Level {
  readonly text: string;
  readonly format: string;
  readonly start: number;
}

/** ECMA-376 part 1, section 17.9.6: levels count from 0 to 8. */
const levelCount = 9;
/** A longer text is no number. */
const longestNumber = 100;
/** Word follows no more styles than this, one based on the other. */
const longestChain = 32;

/** Tells which paragraphs are headings, and counts their numbers as Word does. */
export class Headings {
  readonly #styles = new Map<string, Style>();
  readonly #abstract = new Map<string, Map<number, Level>>();
  readonly #lists = new Map<string, string>();
  readonly #counters = new Map<string, number[]>();

  constructor(styles: Element | undefined, numbering: Element | undefined) {
    for (const style of styles === undefined ? [] : descendants(styles, "w:style")) this.#addStyle(style);
    for (const list of numbering === undefined ? [] : descendants(numbering, "w:abstractNum"))
      this.#addAbstract(list);
    for (const list of numbering === undefined ? [] : descendants(numbering, "w:num")) {
      this.#lists.set(list.attribs["w:numId"] ?? "", childValue(list, "w:abstractNumId") ?? "");
    }
  }

  /** The number of a paragraph that is a heading (null where it has none); undefined where it is no heading. */
  next(properties: Element | undefined): { readonly number: string | null } | undefined {
    const styleId = childValue(properties, "w:pStyle");
    const own = numberingOf(properties);
    const chain = this.#chain(styleId);
    const numId = own.numId ?? chain.find(({ numbering }) => numbering.numId !== undefined)?.numbering.numId;
    const outline = outlineOf(properties) ?? chain.find((style) => style.outline !== undefined)?.outline;
    const level =
      own.level ??
      chain.find(({ numbering }) => numbering.level !== undefined)?.numbering.level ??
      outline ??
      0;
    const number = numId === undefined || numId === "0" ? null : this.#count(numId, level);
    return outline === undefined || outline > 8 ? undefined : { number };
  }

  #addStyle(style: Element): void {
    const properties = child(style, "w:pPr");
    const [, level] = /^heading (\d)$/i.exec(childValue(style, "w:name") ?? "") ?? [];
    this.#styles.set(style.attribs["w:styleId"] ?? "", {
      basedOn: childValue(style, "w:basedOn"),
      outline: outlineOf(properties) ?? (level === undefined ? undefined : Number(level) - 1),
      numbering: numberingOf(properties),
    });
  }

  #addAbstract(list: Element): void {
    const levels = childElements(list).filter(({ name }) => name === "w:lvl");
    this.#abstract.set(
      list.attribs["w:abstractNumId"] ?? "",
      new Map(
        levels.map((level) => [
          Number(level.attribs["w:ilvl"] ?? 0),
          {
            text: childValue(level, "w:lvlText") ?? "",
            format: childValue(level, "w:numFmt") ?? "decimal",
            start: Number(childValue(level, "w:start") ?? 1),
          },
        ]),
      ),
    );
  }

  /** A style and those that it is based on, nearest first; one that is based on itself ends somewhere too. */
  #chain(id: string | undefined): Style[] {
    const chain: Style[] = [];
    for (
      let style = this.#styles.get(id ?? "");
      style && chain.length < longestChain;
      style = this.#styles.get(style.basedOn ?? "")
    ) {
      chain.push(style);
    }
    return chain;
  }

  #count(numId: string, level: number): string | null {
    const abstractId = this.#lists.get(numId) ?? "";
    const levels = this.#abstract.get(abstractId);
    const definition = levels?.get(level);
    if (levels === undefined || definition === undefined || !(level >= 0 && level < levelCount)) return null;
    const counters = this.#counters.get(abstractId) ?? [];
    this.#counters.set(abstractId, counters);
    counters.length = Math.max(counters.length, level + 1);
    counters[level] = counters[level] === undefined ? definition.start : (counters[level] as number) + 1;
    counters.fill(undefined as unknown as number, level + 1);
    const text = definition.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      return formatted(counters[at] ?? levels.get(at)?.start ?? 1, levels.get(at)?.format ?? "decimal");
    });
    if (text.length > longestNumber) return null;
    const number = text.replace(/^(?:Appendix|Section)\s+/i, "").replace(/[.:)\s]+$/, "");
    return /^[A-Za-z0-9]+(?:\.[A-Za-z0-9]+){0,20}$/.test(number) ? number : null;
  }
}

function outlineOf(properties: Element | undefined): number | undefined {
  const value = childValue(properties, "w:outlineLvl");
  return value === undefined ? undefined : Number(value);
}

function numberingOf(properties: Element | undefined): NumberingRef {
  const reference = child(properties, "w:numPr");
  const level = childValue(reference, "w:ilvl");
  return { numId: childValue(reference, "w:numId"), level: level === undefined ? undefined : Number(level) };
}

function formatted(value: number, format: string): string {
  if (format === "upperLetter") return String.fromCharCode(64 + value);
  return format === "lowerLetter" ? String.fromCharCode(96 + value) : String(value);
}
