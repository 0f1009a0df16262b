import { propertyKey } from "../../print/literal.js";
import type { Doc, Member, SourceFile } from "../../print/source-file.js";
import { constantName } from "./names.js";

export interface ConstStyle {
  readonly type: "number" | "string" | "bigint";
  /** Values that the document does not know are of the type too. */
  readonly open: boolean;
}

/** The name of the type of the values that the document knows. */
export function knownType(name: string, open: boolean): string {
  return open ? `Known${name}` : name;
}

/**
 * A table as an object with a union type of the same name: nothing of it is left but plain JavaScript when
 * types are erased.
 */
export function printConst(
  file: SourceFile,
  name: string,
  members: readonly (readonly [Member, ...Member[]])[],
  doc: Doc,
  { type, open }: ConstStyle,
): void {
  const known = knownType(name, open);
  file
    .object(
      name,
      doc,
      members.flat().map((member) => ({ ...member, name: propertyKey(member.name) })),
    )
    .type(known, [`A value of ${name} that the document knows.`], `(typeof ${name})[keyof typeof ${name}]`);
  if (open) {
    file.type(
      name,
      [`A value of ${name}, known to the document or not; \`is${known}\` tells which.`],
      `${known} | (${type} & {})`,
    );
  }
  file
    .const(
      "names",
      [],
      (writer) =>
        writer
          .write(`names: ReadonlyMap<unknown, string> = /* @__PURE__ */ new Map(`)
          .newLine()
          .writeLine("  // Of several names of a value, the first stays.")
          .writeLine(
            `  /* @__PURE__ */ Object.entries<${type}>(${name}).map(([name, value]) => [value, name] as const).reverse(),`,
          )
          .write(");"),
      { local: true },
    )
    .function(
      `is${known}`,
      `(x: unknown): x is ${known}`,
      [`Whether \`x\` is a value of ${name} that the document assigns. Never throws.`],
      ["return names.has(x);"],
    );
  printNameFunctions(file, name, {
    type,
    known,
    nameOf: `names.get(value) as keyof typeof ${name} | undefined`,
    fromName: [`return ${ownMember(name)};`],
  });
}

/** How a name is asked for that may be one of every object. */
export function ownMember(name: string): string {
  return `typeof name === "string" && Object.prototype.hasOwnProperty.call(${name}, name) ? ${name}[name as keyof typeof ${name}] : undefined`;
}

/** The ways from value to name and back, in either style. */
export function printNameFunctions(
  file: SourceFile,
  name: string,
  {
    type,
    known,
    nameOf,
    fromName,
  }: { type: string; known: string; nameOf: string; fromName: readonly string[] },
): void {
  const constant = constantName(name);
  file
    .function(
      `${constant}Name`,
      `(value: ${type}): keyof typeof ${name} | undefined`,
      [`The name of a value of ${name}; undefined where the document does not know the value. Never throws.`],
      [`return ${nameOf};`],
    )
    .function(
      `${constant}FromName`,
      `(name: string): ${known} | undefined`,
      [
        `The value of ${name} that has a name; undefined where the document does not know the name. Never throws.`,
      ],
      fromName,
    );
}
