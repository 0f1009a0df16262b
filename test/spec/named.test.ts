import { expect, it } from "vitest";
import { loadSpec } from "../../generator/spec/load.js";
import { chooseSpecs } from "../../generator/spec/project.js";
import { root } from "../ms-ascmd.js";

it("a folder that is named for a spec is no spec", () => {
  expect(() => chooseSpecs(root, ["spec/ms-ascmd"])).toThrow("A folder is no spec: spec/ms-ascmd.");
});

it("what is not there is named as it was given", () => {
  expect(() => chooseSpecs(root, ["spec/absent/spec.ts"])).toThrow("There is no file spec/absent/spec.ts.");
});

it("a spec that is not there is no import that is not found", async () => {
  await expect(loadSpec(root, "absent")).rejects.toThrow("There is no file spec/absent/spec.ts.");
});
