import type { Mark } from "../runs.js";
import { child, childValue, descendants, type Element, isOn } from "./xml.js";

export interface NumberingRef {
  readonly numId: string | undefined;
  readonly level: number | undefined;
}

/** What a run's properties say of its text, as far as they say something; `""` is the mark of a plain run. */
export interface RunLook {
  readonly hidden?: boolean;
  readonly struck?: boolean;
  readonly mark?: Mark | "";
  readonly font?: string;
}

/** A style, as far as headings, captions and runs need it (ECMA-376 part 1, section 17.7). */
export interface Style {
  readonly name: string;
  readonly basedOn: string | undefined;
  /** 0 for a heading of the first level. */
  readonly outline: number | undefined;
  readonly numbering: NumberingRef;
  readonly look: RunLook;
}

/** Word follows no more styles than this, one based on the other. */
const longestChain = 32;

export class Styles {
  readonly #styles = new Map<string, Style>();
  readonly #looks = new Map<string, RunLook>();

  constructor(styles: Element | undefined) {
    for (const style of styles === undefined ? [] : descendants(styles, "w:style")) {
      const properties = child(style, "w:pPr");
      const name = childValue(style, "w:name") ?? "";
      const [, level] = /^heading (\d)$/i.exec(name) ?? [];
      this.#styles.set(style.attribs["w:styleId"] ?? "", {
        name,
        basedOn: childValue(style, "w:basedOn"),
        outline: outlineOf(properties) ?? (level === undefined ? undefined : Number(level) - 1),
        numbering: numberingOf(properties),
        look: lookOf(child(style, "w:rPr")),
      });
    }
  }

  /** A style and those that it is based on, nearest first; one that is based on itself ends somewhere too. */
  chain(id: string | undefined): Style[] {
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

  /** How a run shows its text: its own properties, else its style's, else those of the paragraph's style. */
  look(run: Element, paragraphStyle: string | undefined): RunLook {
    const properties = child(run, "w:rPr");
    const base = this.#styleLook(paragraphStyle);
    if (properties === undefined || properties.children.length === 0) return base;
    return { ...base, ...this.#styleLook(childValue(properties, "w:rStyle")), ...lookOf(properties) };
  }

  #styleLook(id: string | undefined): RunLook {
    if (id === undefined) return {};
    const known = this.#looks.get(id);
    if (known !== undefined) return known;
    const look: RunLook = Object.assign(
      {},
      ...this.chain(id)
        .reverse()
        .map((style) => style.look),
    );
    this.#looks.set(id, look);
    return look;
  }
}

/** What run properties say themselves (ECMA-376 part 1, section 17.3.2). */
function lookOf(properties: Element | undefined): RunLook {
  if (properties === undefined) return {};
  const look: { -readonly [Key in keyof RunLook]: RunLook[Key] } = {};
  for (const property of properties.children) {
    if (property.type !== "tag") continue;
    const { name, attribs } = property;
    if (name === "w:vanish" || name === "w:specVanish") look.hidden = isOn(properties, name);
    else if (name === "w:strike" || name === "w:dstrike") look.struck = look.struck || isOn(properties, name);
    else if (name === "w:rFonts") look.font = attribs["w:ascii"] ?? attribs["w:hAnsi"] ?? "";
    else if (name === "w:vertAlign") {
      const value = attribs["w:val"];
      look.mark = value === "superscript" || value === "subscript" ? value : "";
    } else if (name === "w:position" && look.mark === undefined) look.mark = markOf(Number(attribs["w:val"]));
  }
  return look;
}

/** In half-points: what is moved by less is set right with its line. */
const leastMove = 3;

function markOf(position: number): Mark | "" {
  if (Math.abs(position) < leastMove) return "";
  return position > 0 ? "superscript" : "subscript";
}

export function outlineOf(properties: Element | undefined): number | undefined {
  const value = childValue(properties, "w:outlineLvl");
  return value === undefined ? undefined : Number(value);
}

export function numberingOf(properties: Element | undefined): NumberingRef {
  const reference = child(properties, "w:numPr");
  const level = childValue(reference, "w:ilvl");
  return { numId: childValue(reference, "w:numId"), level: level === undefined ? undefined : Number(level) };
}
