import type { ModelTable } from "../../model/model.js";
import { memberName } from "../../print/literal.js";
import type { Doc, Member, SourceFile } from "../../print/source-file.js";
import { constantName } from "./names.js";

/**
 * A table as an enum, with a guard and the ways from value to name and back.
 *
 * An enum's reverse mapping (`E[0]`) gives the last member of a value, so aliases with numbers stand before
 * their member; those with texts, which have no reverse mapping, stand after it.
 */
export function printEnum(
  file: SourceFile,
  name: string,
  table: ModelTable,
  members: readonly (readonly [Member, ...Member[]])[],
  doc: Doc,
): void {
  const numeric = table.kind !== "string-enum";
  const constant = constantName(name);
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
      [
        `Whether \`x\` is a value of ${name}: ${numeric ? "a number" : "a string"} that the document assigns. Never throws.`,
      ],
      [`return ${guard};`],
    )
    .function(
      `${constant}Name`,
      `(value: ${type}): keyof typeof ${name} | undefined`,
      [`The name of a value of ${name}; undefined where the document does not know the value. Never throws.`],
      [`return is${name}(value) ? ${nameOf} : undefined;`],
    )
    .function(
      `${constant}FromName`,
      `(name: string): ${name} | undefined`,
      [
        `The value of ${name} that has a name; undefined where the document does not know the name. Never throws.`,
      ],
      [
        `const value: unknown = typeof name === "string" && Object.prototype.hasOwnProperty.call(${name}, name) ? ${name}[name as keyof typeof ${name}] : undefined;`,
        `return is${name}(value) ? value : undefined;`,
      ],
    );
}
