import type { Element } from "domhandler";
import type { Mark } from "../runs.js";
import { parseSelector, type Selector, selects } from "./selector.js";

/** What a page's style does to the text of an element, as far as that changes what the text says. */
export interface Look {
  readonly hidden: boolean;
  readonly struck: boolean;
  readonly mark: Mark | undefined;
}

/** The properties that say so. */
const properties = [
  "display",
  "visibility",
  "clip",
  "clip-path",
  "text-decoration",
  "vertical-align",
  "opacity",
  "font-size",
  "left",
  "top",
] as const;
type Property = (typeof properties)[number];

interface Rule {
  readonly selector: Selector | undefined;
  readonly property: Property;
  readonly value: string;
  /** Of two rules that say something else the higher one holds (CSS Cascade 4, section 6.1). */
  readonly weight: number;
}

const plainLook: Look = { hidden: false, struck: false, mark: undefined };
const importance = 1_000_000_000_000;
const inline = 1_000_000_000;

/**
 * The style of a page, read from its own `style` elements and its style attributes: rules whose selectors are simple
 * (`td`, `.note`, `#x`, `td.note`, `td > .note`, lists of them), for screens. What other rules do is not known.
 */
export class PageStyle {
  /** By the last class, the id or the name that a selector has. */
  readonly #rules = new Map<string, Rule[]>();
  #order = 0;
  /** A rule draws a line through something; few pages have one. */
  #strikes = false;

  /** @param sheets the texts of the `style` elements, in their order */
  constructor(sheets: readonly string[]) {
    for (const sheet of sheets) this.#addSheet(withoutComments(sheet));
  }

  /** How an element shows its text. */
  look(element: Element): Look {
    const { attribs } = element;
    if (this.#rules.size === 0 && attribs.style === undefined) return plainLook;
    const won = new Map<Property, Rule>();
    const offer = (rule: Rule) => {
      if (rule.weight >= (won.get(rule.property)?.weight ?? 0)) won.set(rule.property, rule);
    };
    if (this.#rules.size > 0) {
      const classes = (attribs.class ?? "").split(/\s+/);
      const keys = [element.name, "*", `#${attribs.id ?? ""}`, ...new Set(classes.map((name) => `.${name}`))];
      for (const rule of keys.flatMap((key) => this.#rules.get(key) ?? []))
        if (rule.selector && selects(rule.selector, element)) offer(rule);
    }
    for (const declaration of declarations(attribs.style ?? "", inline))
      offer({ selector: undefined, ...declaration });
    return lookOf((property) => won.get(property)?.value ?? "");
  }

  /** Whether an element's text is struck: soon told where no rule strikes any, which is asked of every cell. */
  strikes(element: Element): boolean {
    return (this.#strikes || element.attribs.style !== undefined) && this.look(element).struck;
  }

  /** Adds the rules of a sheet; those within `@media screen` too, no others within blocks. */
  #addSheet(text: string): void {
    const block = /([^{};]*)([{};])/y;
    const screens: boolean[] = [];
    for (let found = block.exec(text); found !== null; found = block.exec(text)) {
      const [, prelude = "", end] = found;
      if (end === "}") screens.pop();
      if (end !== "{") continue;
      const at = prelude.trim();
      if (at.startsWith("@")) {
        screens.push(/^@media\s/i.test(at) && isForScreens(at.slice("@media".length)));
        continue;
      }
      const close = text.indexOf("}", block.lastIndex);
      const body = text.slice(block.lastIndex, close === -1 ? undefined : close);
      if (screens.every(Boolean)) this.#addRules(at, body);
      block.lastIndex += body.length + 1;
    }
  }

  #addRules(selectors: string, body: string): void {
    const said = declarations(body, 0);
    if (said.length === 0) return;
    for (const selector of selectors.split(",")) {
      const parsed = parseSelector(selector);
      if (parsed === undefined) continue;
      const { key, specificity } = parsed;
      for (const { property, value, weight } of said) {
        this.#strikes ||= property === "text-decoration" && through.test(value);
        this.#order += 1;
        const rule = { selector: parsed, property, value, weight: weight + specificity + this.#order };
        const rules = this.#rules.get(key);
        if (rules === undefined) this.#rules.set(key, [rule]);
        else rules.push(rule);
      }
    }
  }
}

/** Whether a list of media (Media Queries 4) is for screens, whatever they are like. */
export function isForScreens(media: string): boolean {
  return /^(?:(?:only\s+)?(?:screen|all))?$/i.test(media.trim());
}

const through = /\bline-through\b/;
const nothing = /^0+(?:\.0*)?(?:%|[a-z]+)?$/;
/** Out of any screen. */
const farOff = /^-(?:9\d\d|\d{4,})(?:\.\d+)?(?:px|r?em)/;

function lookOf(value: (property: Property) => string): Look {
  const align = value("vertical-align");
  return {
    hidden:
      value("display") === "none" ||
      /^(?:hidden|collapse)$/.test(value("visibility")) ||
      // How pages keep words for screen readers only.
      /^rect\(\s*[01](?:px)?\b/.test(value("clip")) ||
      /^inset\(\s*(?:50|100)%/.test(value("clip-path")) ||
      nothing.test(value("opacity")) ||
      nothing.test(value("font-size")) ||
      farOff.test(value("left")) ||
      farOff.test(value("top")),
    struck: through.test(value("text-decoration")),
    mark: align === "super" ? "superscript" : align === "sub" ? "subscript" : undefined,
  };
}

function declarations(text: string, weight: number): Pick<Rule, "property" | "value" | "weight">[] {
  return text.split(";").flatMap((declaration) => {
    const colon = declaration.indexOf(":");
    const name = declaration
      .slice(0, Math.max(colon, 0))
      .trim()
      .toLowerCase()
      .replace(/-line$/, "");
    const property = properties.find((one) => one === name);
    if (property === undefined) return [];
    const value = declaration
      .slice(colon + 1)
      .trim()
      .toLowerCase();
    const bang = value.lastIndexOf("!");
    return bang !== -1 && value.slice(bang + 1).trim() === "important"
      ? [{ property, value: value.slice(0, bang).trim(), weight: weight + importance }]
      : [{ property, value, weight }];
  });
}

/** A sheet without its comments and texts: neither says anything here, and both may hold braces. */
function withoutComments(sheet: string): string {
  let text = "";
  let at = 0;
  for (let start = sheet.indexOf("/*"); start !== -1; start = sheet.indexOf("/*", at)) {
    text += `${sheet.slice(at, start)} `;
    const end = sheet.indexOf("*/", start + 2);
    if (end === -1) return text;
    at = end + 2;
  }
  return `${text}${sheet.slice(at)}`.replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g, '""');
}
