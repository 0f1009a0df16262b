import { describe, expect, it } from "vitest";
import { outputs } from "../ms-ascmd.js";

describe("every output of the project's own document", () => {
  it("is one of these files", () => {
    expect(outputs().map(({ path }) => path)).toMatchSnapshot();
  });

  it.each(outputs().map(({ path, text }) => [path, text]))("%s", async (path, text) => {
    await expect(text).toMatchFileSnapshot(`../snapshots/${path}`);
  });
});
