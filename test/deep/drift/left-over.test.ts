import { existsSync, rmSync } from "node:fs";
import { expect, it } from "vitest";
import { TwoSpecs } from "../../two-specs.js";

it("where `out` changes, check names the old files and generate takes them away", () => {
  const project = new TwoSpecs();
  project.write("generated/tide/own.txt", "somebody's own");
  project.edit("spec/tide/spec.ts", (text) => text.replace('id: "tide",', 'id: "tide",\n  out: "src/tide",'));
  const { status, stdout } = project.run(["check", "tide"]);
  expect(status).toBe(1);
  expect(stdout).toContain("left over  generated/tide/index.ts");
  expect(project.run(["generate", "tide"]).stdout).toContain("deleted  generated/tide/index.ts");
  expect(existsSync(project.path("generated/tide/index.ts"))).toBe(false);
  expect(project.read("generated/tide/own.txt")).toBe("somebody's own");
  expect(project.run(["check"]).status).toBe(0);
});

it("a copy of a spec.ts, lock and all, that generates elsewhere leaves what the first one made", () => {
  const project = new TwoSpecs();
  for (const file of ["spec.ts", "title.ts", "tide.md", "spec.lock.json"])
    project.write(`trial/${file}`, project.read(`spec/tide/${file}`));
  project.edit("trial/spec.ts", (text) => text.replace('id: "tide",', 'id: "tide",\n  out: "trial/out",'));
  expect(project.run(["generate", "trial/spec.ts"]).status).toBe(0);
  expect(existsSync(project.path("trial/out/index.ts"))).toBe(true);
  expect(project.run(["check"]).status).toBe(0);
});

it("a spec that is taken away with its lock is missed for what it made", () => {
  const project = new TwoSpecs();
  rmSync(project.path("spec/tide"), { recursive: true });
  for (const args of [["check"], ["generate"]]) {
    const { status, stderr } = project.run(args);
    expect(status).toBe(2);
    expect(stderr).toContain("error[spec-gone] generated/tide has files that spec/tide/spec.ts made");
  }
  project.remove("generated/tide");
  expect(project.run(["check"]).status).toBe(0);
});

it("what a spec.ts in another place generates is not missed", () => {
  const project = new TwoSpecs();
  for (const file of ["spec.ts", "title.ts", "tide.md"])
    project.write(`other/${file}`, project.read(`spec/tide/${file}`));
  for (const folder of ["spec/tide", "generated/tide"]) project.remove(folder);
  expect(project.run(["generate", "other/spec.ts"]).status).toBe(0);
  expect(existsSync(project.path("generated/tide/index.ts"))).toBe(true);
  expect(project.run(["check"]).status).toBe(0);
});
