import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The slow suites: real consumers, kills, full disks, version matrices. One file at a time, on two cores. */
export default defineConfig({
  root,
  resolve: { alias: { spectables: `${root}generator/index.ts` } },
  test: {
    globalSetup: "test/global-setup.ts",
    include: ["test/deep/**/*.test.ts"],
    // Not brought up to headers that hash what a file prints, the one cache and the new proposals of `init` yet: run
    // them by name, and take them off this list as they are.
    exclude: [
      "**/node_modules/**",
      ...["consumers", "init", "node-versions", "tool", "types", "write"].map(
        (suite) => `test/deep/${suite}/**`,
      ),
      "test/deep/drift/projects.test.ts",
      "test/deep/report/t*.test.ts",
    ],
    reporters: process.env.CI ? ["default", "json"] : ["default"],
    outputFile: { json: ".results/deep.json" },
    testTimeout: 300_000,
    hookTimeout: 300_000,
    fileParallelism: false,
  },
});
