import { ProjectCopy } from "./project.js";

const spec = `import { defineSpec, identifier, integer, prose } from "spectables";
import { title } from "./title.js";

export default defineSpec({
  id: "tide",
  title,
  document: { name: "TIDE", file: "tide.md" },
  tables: {
    Tide: {
      kind: "enum",
      columns: {
        value: { header: "Value", kind: integer() },
        name: { header: "Name", kind: identifier() },
        meaning: { header: "Meaning", kind: prose() },
      },
    },
  },
});
`;

const document = `# Tides

| Value | Name | Meaning |
| ----- | ---- | ------- |
| 1 | Flood | The water rises. |
| 2 | Ebb | The water falls; Istanbul’s and İzmir’s hardly do. |
| 3 | Neap | The range is small. |
`;

/** A project with a second spec, `tide`, whose outputs are in step too. */
export class TwoSpecs extends ProjectCopy {
  constructor() {
    super();
    this.write("spec/tide/spec.ts", spec);
    this.write("spec/tide/title.ts", 'export const title = "Tides";\n');
    this.write("spec/tide/tide.md", document);
    // A place for what is compiled and for the proofs of full runs.
    this.write("node_modules/.gitkeep", "");
    const { status, stderr } = this.run(["generate"]);
    if (status !== 0) throw new Error(stderr);
  }
}
