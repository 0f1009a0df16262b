import { fused, pattern } from "../kinds/index.js";
import { literal } from "../print/literal.js";
import { anyIdentifier, anyPhrase, type ProposedKind, proposed } from "./kinds.js";
import { type NumberKind, numberReading } from "./numbers.js";

/** A column of two parts, and the cells that are not. */
export interface PartsReading {
  readonly kind: ProposedKind;
  readonly odd: ReadonlySet<string>;
  /** The numbers, as the part's texts. */
  readonly numbers: readonly string[];
  readonly names: readonly string[];
}

/** How a number and a name may stand in one cell; the source of each is what a spec.ts says of it. */
const forms: readonly { readonly form: RegExp; readonly separator?: string; readonly loose?: true }[] = [
  { form: /(?<value>\S+)\s+(?<name>[\p{L}_$]\S*)/u },
  { form: /(?<name>[\p{L}_$](?:\S*[^\s:=,;])?)\s+(?<value>\S+)/u },
  { form: /(?<value>[^=\s]+)\s*=\s*(?<name>\S.*)/, separator: "=" },
  { form: /(?<name>[^=]*[^=\s])\s*=\s*(?<value>\S+)/, separator: "=" },
  { form: /(?<value>[^:\s]+)\s*:\s*(?<name>\S.*)/, separator: ":" },
  { form: /(?<name>[^:]*[^:\s])\s*:\s*(?<value>\S+)/, separator: ":" },
  { form: /(?<value>\S+) - (?<name>[\p{L}_$].*)/u, separator: " - " },
  { form: /(?<name>[\p{L}_$].*) - (?<value>\S+)/u, separator: " - " },
  { form: /(?<value>\S+) \u2013 (?<name>[\p{L}_$].*)/u, separator: " \u2013 " },
  { form: /(?<name>[\p{L}_$].*) \u2013 (?<value>\S+)/u, separator: " \u2013 " },
  { form: /(?<value>\S+) \((?<name>[^()]+)\)/, loose: true },
  { form: /(?<name>[^()]*[^()\s]) \((?<value>[^()\s]+)\)/, loose: true },
  { form: /(?<value>\S+) (?<name>[\p{L}\p{Nd}_].*)/u, loose: true },
  { form: /(?<name>[\p{L}\p{Nd}_].*) (?<value>\S+)/u, loose: true },
];

/**
 * Reads cells as a number and a name, in one form for all.
 *
 * @param most how many different cells may be in another form
 * @returns undefined where no form fits, or where it may be chance: words before or after whole numbers
 */
export function partsReading(
  texts: readonly string[],
  header: string,
  most: number,
): PartsReading | undefined {
  const distinct = [...new Set(texts)];
  let best: PartsReading | undefined;
  for (const { form, separator, loose } of forms) {
    const reading = readingOf(
      distinct,
      header,
      new RegExp(`^(?:${form.source})$`, form.flags),
      (value, names) => {
        const isNamed = names.every((name) => anyIdentifier.kind.cell.safeParse(name).success);
        const name = isNamed ? anyIdentifier : anyPhrase;
        if (loose && !isNamed && !isSure(form, value, header)) return undefined;
        return loose ? patternKind(form, value, name) : fusedKind(form, value, name, separator);
      },
    );
    if (reading === undefined || reading.odd.size > most) continue;
    if (reading.odd.size < (best?.odd.size ?? Number.POSITIVE_INFINITY)) best = reading;
    if (best?.odd.size === 0) return best;
  }
  return best;
}

/** What numbers are of: a length or a rate has no name. */
const unit =
  /^(?:[munpµμ]?s(?:ecs?|econds?)?|(?:milli|micro|nano)seconds?|min(?:ute)?s?|h(?:rs?|ours?)?|days?|weeks?|months?|years?|(?:[kmgt]i?)?(?:b|bits?|bytes?|bps|bit\/s|b\/s|octets?|words?)|[kmgt]?hz|baud|[kmµμ]?[vaw]|[kcmµμ]?m|k?g|dbm?|k|ppm|%|°[cf]?|degrees?|times|percent|pixels?|px|pt|chars?|characters?)$/i;

/** A longer cell is running text. */
const longest = 200;

function readingOf(
  texts: readonly string[],
  header: string,
  whole: RegExp,
  kindOf: (value: NumberKind, names: readonly string[]) => ProposedKind | undefined,
): PartsReading | undefined {
  const groups = texts.flatMap((text) => {
    if (text.length > longest) return [];
    const { value = "", name = "" } = whole.exec(text.replaceAll("\n", " "))?.groups ?? {};
    return name === "" ? [] : [{ value, name }];
  });
  if (groups.length < 2 || groups.length * 2 <= texts.length) return undefined;
  // A unit stands behind its number: `A 1` and `B 2` are no amperes.
  const isUnit = (name: string) => whole.source.startsWith("^(?:(?<value>") && unit.test(name);
  if (groups.every(({ name }) => isUnit(name) || !/\p{L}/u.test(name))) return undefined;
  const value = numberReading(
    groups.map(({ value }) => value),
    header,
  );
  if (value === undefined) return undefined;
  const fitting = groups.filter(({ value: text }) => !value.odd.has(text));
  const kind = kindOf(
    value.kind,
    fitting.map(({ name }) => name),
  );
  if (kind === undefined) return undefined;
  const read = texts.map((text) => [text, kind.kind.cell.safeParse(text)] as const);
  const fields = read.flatMap(([, { data }]) => (data === undefined ? [] : [data as Parts]));
  return {
    kind,
    odd: new Set(read.flatMap(([text, { success }]) => (success ? [] : [text]))),
    numbers: fields.map((one) => String(one.value)),
    names: fields.map((one) => one.name),
  };
}

interface Parts {
  readonly value: number | string;
  readonly name: string;
}

/** Words beside a number are a name where the number cannot be a word, or where the header says that it is a code. */
function isSure({ source }: RegExp, { code }: NumberKind, header: string): boolean {
  return (
    code !== "integer()" ||
    source.includes("\\(") ||
    /\b(?:code|status|value|error|type|id|number)s?\b/i.test(header)
  );
}

function fusedKind(
  form: RegExp,
  value: NumberKind,
  name: ProposedKind,
  separator: string | undefined,
): ProposedKind {
  const isValueFirst = form.source.startsWith("(?<value>");
  const parts = isValueFirst ? { value, name } : { name, value };
  const kinds = Object.entries(parts).map(([field, { kind }]) => [field, kind] as const);
  const code = Object.entries(parts).map(([field, part]) => `${field}: ${part.code}`);
  const end = separator === undefined ? "" : `, ${literal(separator)}`;
  const kind = fused(Object.fromEntries(kinds), separator);
  return proposed("fused", "fused", kind, `{ ${code.join(", ")} }${end}`);
}

function patternKind(form: RegExp, value: NumberKind, name: ProposedKind): ProposedKind {
  const kind = pattern(form, { value: value.kind, name: name.kind });
  return proposed("fused", "pattern", kind, `${form}, { value: ${value.code}, name: ${name.code} }`);
}

/**
 * Whether the names differ as names do, and the names or the numbers tell most cells apart. Where only both do so together,
 * they are one code: `A 1`, `A 2`, `B 1`.
 */
export function areParts({ names, numbers }: PartsReading): boolean {
  const differing = (texts: readonly string[]) => new Set(texts).size / texts.length;
  return differing(names) >= 0.5 && Math.max(differing(names), differing(numbers)) > 0.8;
}
