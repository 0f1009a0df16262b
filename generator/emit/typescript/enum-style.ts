import type { ModelTable } from "../../model/model.js";
import { memberName } from "../../print/literal.js";
import type { Doc, Member, SourceFile } from "../../print/source-file.js";
import { ownMember, printNameFunctions } from "./const-style.js";

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
    );
  printNameFunctions(file, name, {
    type,
    known: name,
    nameOf: `is${name}(value) ? ${nameOf} : undefined`,
    fromName: [`const value: unknown = ${ownMember(name)};`, `return is${name}(value) ? value : undefined;`],
  });
}
