import { ProjectCopy } from "./project.js";

/** A small spec.ts, which gets its title from a module beside it. */
export const tideSpec = `import { defineSpec, identifier, integer, prose } from "spectables";
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

/** The document that it reads. */
export const tideDocument = `# Tides

| Value | Name | Meaning |
| ----- | ---- | ------- |
| 1 | Flood | The water rises. |
| 2 | Ebb | The water falls; Istanbul’s and İzmir’s hardly do. |
| 3 | Neap | The range is small. |
`;

/** Writes the spec `tide` into a project, and makes a place for what is compiled and for the proofs of full runs. */
export function writeTide(project: ProjectCopy, spec = tideSpec, document = tideDocument): void {
  project.write("spec/tide/spec.ts", spec);
  project.write("spec/tide/title.ts", 'export const title = "Tides";\n');
  project.write("spec/tide/tide.md", document);
  project.write("node_modules/.gitkeep", "");
}

/** A project with a second spec, `tide`, whose outputs are in step too. */
export class TwoSpecs extends ProjectCopy {
  constructor() {
    super();
    writeTide(this);
    const { status, stderr } = this.run(["generate"]);
    if (status !== 0) throw new Error(stderr);
  }
}
