import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { spectables: fileURLToPath(new URL("generator/index.ts", import.meta.url)) } },
  test: {
    // The suites share nothing but what they read; a process per file would cost more than most of them.
    isolate: false,
    // Most of the time goes to the command line, which is a process of its own.
    maxWorkers: 2,
    globalSetup: "test/global-setup.ts",
    include: ["test/**/*.test.ts"],
    exclude: ["**/node_modules/**", "test/deep/**", "test/consumers/**"],
    reporters: process.env.CI ? ["default", "json"] : ["default"],
    outputFile: { json: ".results/unit.json" },
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
