import type { Element } from "domhandler";

/** An element's name, id and classes, as far as a selector has them. */
interface Compound {
  readonly tag: string | undefined;
  readonly id: string | undefined;
  readonly classes: readonly string[];
}

/** A selector of elements by what they have, and what elements above them have (Selectors Level 4, section 4). */
export interface Selector {
  readonly last: Compound;
  /** The innermost last. */
  readonly above: readonly (Compound & { readonly isParent: boolean })[];
  /** What each element that is selected has: `.note`, `#x`, `td` or `*`. */
  readonly key: string;
  /** Ids count more than classes, and those more than names (section 17). */
  readonly specificity: number;
}

/** An element's name, classes and id in any mix, and nothing else. */
const simple = /^(?:([a-z][\w-]*)|\*)?((?:[.#][\w-]+)*)$/i;

/** A selector such as `td`, `.note`, `#x`, `td.note`, `.a .b`, `tr > td`; undefined for any other. */
export function parseSelector(selector: string): Selector | undefined {
  const steps = selector
    .trim()
    .replace(/\s{0,9}>\s{0,9}/g, " >")
    .split(/\s+/);
  const compounds = steps.flatMap((step) => compoundOf(step.replace(/^>/, "")) ?? []);
  const last = compounds.at(-1);
  if (last === undefined || compounds.length < steps.length) return undefined;
  const { tag, id, classes } = last;
  return {
    last,
    above: compounds.slice(0, -1).map((one, at) => ({ ...one, isParent: /^>/.test(steps[at + 1] ?? "") })),
    key: classes.length > 0 ? `.${classes.at(-1)}` : id !== undefined ? `#${id}` : (tag ?? "*"),
    specificity: compounds.reduce(
      (sum, one) =>
        sum + (one.id ? 100_000_000 : 0) + one.classes.length * 10_000_000 + (one.tag ? 1_000_000 : 0),
      0,
    ),
  };
}

/** So many elements above one are looked at. */
const highest = 64;

/** Whether an element is selected; those above it are taken as near as can be: what `a b > c` so misses is shown. */
export function selects({ last, above }: Selector, element: Element): boolean {
  if (!fits(element, last)) return false;
  let { parent } = element;
  let wanted = above.length - 1;
  for (let height = 0; wanted >= 0 && parent?.type === "tag" && height < highest; height += 1) {
    const own = above[wanted] as Selector["above"][number];
    if (fits(parent, own)) wanted -= 1;
    else if (own.isParent) return false;
    parent = parent.parent;
  }
  return wanted < 0;
}

/** What a selector without blanks says; undefined for one that is not simple. */
function compoundOf(selector: string): Compound | undefined {
  const [, name, rest = ""] = simple.exec(selector) ?? [];
  if (name === undefined && rest === "" && selector !== "*") return undefined;
  const parts = rest.match(/[.#][\w-]+/g) ?? [];
  const of = (sign: string) => parts.filter((part) => part.startsWith(sign)).map((part) => part.slice(1));
  return { tag: name?.toLowerCase(), id: of("#")[0], classes: of(".") };
}

function fits({ name, attribs }: Element, { tag, id, classes }: Compound): boolean {
  if ((tag !== undefined && tag !== name) || (id !== undefined && id !== attribs.id)) return false;
  if (classes.length === 0) return true;
  const own = (attribs.class ?? "").split(/\s+/);
  return classes.every((one) => own.includes(one));
}
