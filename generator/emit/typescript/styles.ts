import { memberName, propertyKey } from "../../print/literal.js";
import type { Doc, SourceFile } from "../../print/source-file.js";
import type { Members, ValueType } from "./members.js";
import { constantName, knownType } from "./names.js";

/**
 * A table as an object with a union type of the same name: nothing of it is left but plain JavaScript when
 * types are erased.
 *
 * @param style `open`: values that the document does not know are of the type too
 */
export function printConst(
  file: SourceFile,
  name: string,
  members: readonly Members[],
  doc: Doc,
  { type, open }: { readonly type: ValueType; readonly open: boolean },
): void {
  const known = knownType(name, open);
  file
    .object(
      name,
      doc,
      members.flat().map((member) => ({ ...member, name: propertyKey(member.name) })),
    )
    .type(known, `A value of ${name} that the document knows.`, `(typeof ${name})[keyof typeof ${name}]`);
  if (open) {
    file.type(
      name,
      `A value of ${name}, known to the document or not; \`is${known}\` tells which.`,
      `${known} | (${type} & {})`,
    );
  }
  file
    .const(
      "names",
      [],
      [
        ": ReadonlyMap<unknown, string> = /* @__PURE__ */ new Map(",
        "  // Of several names of a value, the first stays.",
        `  /* @__PURE__ */ Object.entries<${type}>(${name}).map(([name, value]) => [value, name] as const).reverse(),`,
        ");",
      ],
      { local: true },
    )
    .function(
      `is${known}`,
      `(x: unknown): x is ${known}`,
      `Whether \`x\` is a value of ${name} that the document assigns. Never throws.`,
      "return names.has(x);",
    );
  printNameFunctions(file, name, {
    type,
    known,
    nameOf: `names.get(value) as keyof typeof ${name} | undefined`,
    fromName: [`return ${ownMember(name)};`],
  });
}

/**
 * A table as an enum, with a guard and the ways from value to name and back.
 *
 * An enum's reverse mapping (`E[0]`) gives the last member of a value, so aliases with numbers stand before
 * their member; those with texts, which have no reverse mapping, stand after it.
 */
export function printEnum(
  file: SourceFile,
  name: string,
  members: readonly Members[],
  doc: Doc,
  { numeric }: { readonly numeric: boolean },
): void {
  const [type, guard, nameOf] = numeric
    ? [
        "number",
        `typeof x === "number" && ${name}[x] !== undefined`,
        `${name}[value] as keyof typeof ${name}`,
      ]
    : [
        "string",
        `typeof x === "string" && Object.values<string>(${name}).includes(x)`,
        `(Object.keys(${name}) as (keyof typeof ${name})[]).find((name) => ${name}[name] === value)`,
      ];
  file
    .enum(
      name,
      doc,
      members
        .flatMap(([own, ...aliases]) => (numeric ? [...aliases, own] : [own, ...aliases]))
        .map((member) => ({ ...member, name: memberName(member.name) })),
    )
    .function(
      `is${name}`,
      `(x: unknown): x is ${name}`,
      `Whether \`x\` is a value of ${name}: ${numeric ? "a number" : "a string"} that the document assigns. Never throws.`,
      `return ${guard};`,
    );
  printNameFunctions(file, name, {
    type,
    known: name,
    nameOf: `is${name}(value) ? ${nameOf} : undefined`,
    fromName: [`const value: unknown = ${ownMember(name)};`, `return is${name}(value) ? value : undefined;`],
  });
}

/** How a name is asked for that may be one of every object. */
function ownMember(name: string): string {
  return `typeof name === "string" && Object.prototype.hasOwnProperty.call(${name}, name) ? ${name}[name as keyof typeof ${name}] : undefined`;
}

/** The ways from value to name and back, in either style. */
function printNameFunctions(
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
      `The name of a value of ${name}; undefined where the document does not know the value. Never throws.`,
      `return ${nameOf};`,
    )
    .function(
      `${constant}FromName`,
      `(name: string): ${known} | undefined`,
      `The value of ${name} that has a name; undefined where the document does not know the name. Never throws.`,
      fromName,
    );
}
