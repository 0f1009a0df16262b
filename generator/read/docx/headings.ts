import { numberingOf, outlineOf, type Styles } from "./styles.js";
import { childElements, childValue, descendants, type Element } from "./xml.js";

interface Level {
  readonly text: string;
  readonly format: string;
  readonly start: number;
}

/** ECMA-376 part 1, section 17.9.6: levels count from 0 to 8. */
const levelCount = 9;
/** A longer text is no number. */
const longestNumber = 100;

/** Tells which paragraphs are headings, and counts their numbers as Word does. */
export class Headings {
  readonly #styles: Styles;
  /** By list: the definition that it counts with. */
  readonly #lists = new Map<string, string>();
  /** By list: its levels, its own in the place of those of its definition. */
  readonly #levels = new Map<string, ReadonlyMap<number, Level>>();
  readonly #counters = new Map<string, number[]>();

  constructor(styles: Styles, numbering: Element | undefined) {
    this.#styles = styles;
    const all = (name: string) => (numbering === undefined ? [] : descendants(numbering, name));
    const definitions = new Map(
      all("w:abstractNum").map((one) => [one.attribs["w:abstractNumId"] ?? "", one]),
    );
    const lists = all("w:num").map((list) => [list.attribs["w:numId"] ?? "", list] as const);
    for (const [numId, list] of lists) this.#lists.set(numId, childValue(list, "w:abstractNumId") ?? "");
    for (const [numId, list] of lists) {
      const definition = definitions.get(this.#lists.get(numId) ?? "");
      // A definition without levels may name a style whose list has them.
      const [style] = styles.chain(childValue(definition, "w:numStyleLink"));
      const linked = definitions.get(this.#lists.get(style?.numbering.numId ?? "") ?? "");
      const own = childElements(list).filter(({ name }) => name === "w:lvlOverride");
      this.#levels.set(numId, levelsOf([linked ?? definition, ...own].flatMap(childElements)));
    }
  }

  /** The level of a paragraph that is a heading, and its number (null where it has none); undefined for any other. */
  next(
    properties: Element | undefined,
  ): { readonly number: string | null; readonly level: number } | undefined {
    const { numId, level, outline } = this.#numberingOf(properties);
    const number = numId === undefined ? null : this.#count(numId, level);
    return outline === undefined || outline > 8 ? undefined : { number, level: outline + 1 };
  }

  /** Whether a paragraph shows a number (or a letter) that Word counts, and that stands nowhere in its text. */
  isNumbered(properties: Element | undefined): boolean {
    const { numId, level } = this.#numberingOf(properties);
    if (numId === undefined) return false;
    const shown = this.#levels.get(numId)?.get(level);
    return shown !== undefined && shown.text !== "" && !/^(?:bullet|none)$/.test(shown.format);
  }

  /** What a paragraph and its styles say of its number; `numId` is undefined where it has none. */
  #numberingOf(properties: Element | undefined): {
    readonly numId: string | undefined;
    readonly level: number;
    readonly outline: number | undefined;
  } {
    const own = numberingOf(properties);
    const chain = this.#styles.chain(childValue(properties, "w:pStyle"));
    const numId = own.numId ?? chain.find(({ numbering }) => numbering.numId !== undefined)?.numbering.numId;
    const outline = outlineOf(properties) ?? chain.find((style) => style.outline !== undefined)?.outline;
    const level =
      own.level ??
      chain.find(({ numbering }) => numbering.level !== undefined)?.numbering.level ??
      outline ??
      0;
    return { numId: numId === "0" ? undefined : numId, level, outline };
  }

  #count(numId: string, level: number): string | null {
    const abstractId = this.#lists.get(numId) ?? "";
    const levels = this.#levels.get(numId);
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

function levelsOf(elements: readonly Element[]): Map<number, Level> {
  const levels = elements.filter(({ name }) => name === "w:lvl");
  return new Map(
    levels.map((level) => [
      Number(level.attribs["w:ilvl"] ?? 0),
      {
        text: childValue(level, "w:lvlText") ?? "",
        format: childValue(level, "w:numFmt") ?? "decimal",
        start: Number(childValue(level, "w:start") ?? 1),
      },
    ]),
  );
}

function formatted(value: number, format: string): string {
  if (format === "upperLetter") return String.fromCharCode(64 + value);
  return format === "lowerLetter" ? String.fromCharCode(96 + value) : String(value);
}
