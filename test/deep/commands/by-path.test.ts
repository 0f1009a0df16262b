import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { ProjectCopy } from "../../project.js";

const lamps = "| Code | Name |\n|---|---|\n| 1 | LAMP_OK |\n| 2 | LAMP_DIM |\n| 3 | LAMP_OUT |\n";
const spec = `import { defineSpec, identifier, integer } from "spectables";
export default defineSpec({
  id: "lantern",
  title: "Lanterns",
  document: { name: "LANTERN", file: "lamps.md" },
  tables: {
    Lamp: {
      kind: "enum",
      columns: {
        value: { header: "Code", kind: integer() },
        name: { header: "Name", kind: identifier() },
      },
    },
  },
});
`;

it("every command takes a spec by the path of its spec.ts, from wherever it runs", () => {
  const project = new ProjectCopy();
  // Beside the project's own specs: a folder of any name, with a file of any name.
  project.write("elsewhere/drafts/lamps.ts", spec);
  project.write("elsewhere/drafts/lamps.md", lamps);
  project.write("elsewhere/other.md", lamps.replace("LAMP_OUT", "LAMP_DARK"));
  const file = "elsewhere/drafts/lamps.ts";
  const generated = project.run(["generate", file]);
  expect(generated).toMatchObject({ status: 0, stderr: "" });
  expect(generated.stdout).toContain("lantern: read elsewhere/drafts/lamps.md");
  // The project around the folder in which it runs is the one that gets the outputs.
  expect(readFileSync(project.path("generated/lantern/lamp.ts"), "utf8")).toContain("LAMP_DIM = 2");
  expect(project.run(["check", file]).status).toBe(0);
  // What was published is locked beside the spec.ts.
  expect(JSON.parse(project.read("elsewhere/drafts/lamps.lock.json"))).toMatchObject({ spec: "lantern" });
  expect(existsSync(project.path("spec/lantern"))).toBe(false);
  project.write("elsewhere/drafts/lights.ts", spec.replace('"lantern"', '"lights"'));
  expect(project.run(["generate", "elsewhere/drafts/lights.ts"]).status).toBe(0);
  expect(project.run(["check", file, "elsewhere/drafts/lights.ts"]).status).toBe(0);
  const within = { cwd: project.path("elsewhere") };
  expect(project.run(["check", "drafts/lamps.ts", "ms-ascmd"], within).status).toBe(0);
  // An id and a path of one spec are one.
  const both = project.run(["check", "../spec/ms-ascmd/spec.ts", "ms-ascmd", "--json"], within);
  expect(JSON.parse(both.stdout)).toMatchObject({ specs: [{ id: "ms-ascmd" }] });
  const { stdout } = project.run(
    ["diff", "drafts/lamps.md", "other.md", "--spec", "drafts/lamps.ts"],
    within,
  );
  expect(stdout).toContain("Lamp 3 LAMP_DARK");
  project.write("elsewhere/lamps.c", "enum { LAMP_OK = 1, LAMP_DIM = 2, LAMP_OTU = 3 };\n");
  const verified = project.run(["verify", "lamps.c", "--spec", "drafts/lamps.ts"], within);
  expect(verified.stdout).toContain("lamps.c:1:");
  project.edit("generated/lantern/lamp.ts", (text) => text.replace("LAMP_DIM", "LAMP_LOW"));
  const drifted = project.run(["check", file]);
  expect([drifted.status, drifted.stdout]).toEqual([
    1,
    expect.stringContaining(`npx spectables generate ${file}`),
  ]);
});

it("a spec of another project is of that project", () => {
  const here = new ProjectCopy();
  const there = new ProjectCopy();
  there.write("spec/lantern/spec.ts", spec);
  there.write("spec/lantern/lamps.md", lamps);
  expect(here.run(["generate", there.path("spec/lantern/spec.ts")]).status).toBe(0);
  expect(existsSync(there.path("generated/lantern/lamp.ts"))).toBe(true);
  expect(existsSync(here.path("generated/lantern"))).toBe(false);
  const two = here.run(["check", there.path("spec/lantern/spec.ts"), here.path("spec/ms-ascmd/spec.ts")]);
  expect([two.status, two.stderr]).toEqual([2, expect.stringContaining("belong to different projects")]);
  for (const [absent, words] of [
    ["spec/absent/spec.ts", "There is no file spec/absent/spec.ts."],
    ["spec/ms-ascmd", "A folder is no spec: spec/ms-ascmd."],
  ] as const)
    expect(here.run(["generate", absent])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining(`error[spec-not-found] ${words}`),
    });
  // Two of one id are told apart by their paths.
  here.write("other/lamps.ts", spec);
  here.write("other/lamps.md", lamps);
  here.write("spec/lantern/spec.ts", spec);
  here.write("spec/lantern/lamps.md", lamps);
  expect(here.run(["generate", "lantern", "other/lamps.ts"]).stderr).toContain(
    "The specs lantern and other/lamps.ts both generate generated/lantern/",
  );
});
