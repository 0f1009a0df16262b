import { expect, it } from "vitest";
import { ProjectCopy } from "../../project.js";

const specWith = (
  statement: string,
) => `import { defineSpec, headerLines, identifier, integer } from "spectables";

export default defineSpec({
  id: "lamps",
  title: "Lamps",
  document: { name: "LAMPS", file: "lamps.md" },
  out: "out",
  tables: {
    Lamp: {
      kind: "enum",
      columns: { value: { header: "Value", kind: integer() }, name: { header: "Name", kind: identifier() } },
    },
  },
  emitters: [
    {
      id: "shop",
      description: "a shop's constants",
      run: (model, { out }) => [
        {
          path: \`\${out}/shop.ts\`,
          text: \`\${headerLines(model).map((line) => \`// \${line}\`).join("\\n")}\\n\\n${statement}\\n\`,
          entries: [],
          statements: [{ kind: "const", name: "price" }],
        },
      ],
    },
  ],
});
`;
const sound = specWith("export const price = 1;");
const unsound = specWith("export const price = 1; alert(1);");

const lamps = (name: string) => `| Value | Name |\n| --- | --- |\n| 1 | ${name} |\n`;

it("nothing is written where a file would not hold what its emitter declared", () => {
  const project = new ProjectCopy();
  const generate = () => project.run(["generate", "lamps"]);
  const refused = () => {
    const { status, stdout, stderr } = generate();
    expect([status, stderr]).toEqual([2, expect.stringContaining("error[output-unsound]")]);
    expect(stderr).toContain("out/shop.ts would not hold the declared statements; nothing was written.");
    expect(stderr).toContain("found as statement 2: ExpressionStatement");
    expect(stdout).toContain("Nothing was written.");
  };
  project.write("spec/lamps/lamps.md", lamps("Red"));
  project.write("spec/lamps/spec.ts", unsound);
  // With no lock, when files are verified as they are made.
  refused();
  expect(() => project.snapshot("out")).toThrow("ENOENT");
  project.write("spec/lamps/spec.ts", sound);
  expect(generate()).toMatchObject({ status: 0, stderr: "" });
  // With a lock, but nothing that says that the inputs changed: only when they turn out to.
  const before = project.snapshot("out");
  project.write("spec/lamps/spec.ts", unsound);
  refused();
  expect(project.snapshot("out")).toEqual(before);
  project.write("spec/lamps/spec.ts", sound);
  project.write("spec/lamps/lamps.md", lamps("Green").replace("1 |", "2 |"));
  expect(generate().stderr).toContain("Lamp.Red was published as 1");
  expect(project.snapshot("out")).toEqual(before);
});
