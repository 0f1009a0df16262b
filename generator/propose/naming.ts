import { isIdentifierName, memberNameOf, type Naming } from "../words/member-name.js";
import type { Role } from "./roles.js";

/** The ways in which identifiers are written, the ones that most documents have first. */
const conventions = ["SCREAMING_SNAKE", "PascalCase", "camelCase"] as const satisfies Naming[];

/**
 * How names become those of members, where some of them are no identifiers: in the convention of those that are, which
 * it must leave as they are. Names of several words throughout are in `PascalCase`.
 *
 * @returns undefined where all are identifiers, or no convention leaves those that are
 */
export function namingOf(names: Role | undefined): Naming | undefined {
  if (names === undefined) return undefined;
  const texts = names.names.map((text) => textOf(names, text));
  const identifiers = texts.filter(isIdentifierName);
  if (identifiers.length === texts.length || !texts.some((text) => /\s/.test(text))) return undefined;
  if (identifiers.length * 2 <= texts.length) return "PascalCase";
  return conventions.find((naming) => identifiers.every((name) => memberNameOf(name, { naming }) === name));
}

/** The name as its kind reads it: without quotation marks. */
function textOf({ kind }: Role, text: string): string {
  const { data } = kind.kind.cell.safeParse(text);
  return typeof data === "string" ? data : text;
}
