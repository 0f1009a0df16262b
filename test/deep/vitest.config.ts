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
    reporters: process.env.CI ? ["default", "json"] : ["default"],
    outputFile: { json: ".results/deep.json" },
    testTimeout: 300_000,
    hookTimeout: 300_000,
    fileParallelism: false,
  },
});
