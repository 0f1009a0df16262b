import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The unit tests of one part, without the built tool. Stryker runs it in a copy of the project. */
export default defineConfig({
  root,
  resolve: { alias: { spectables: `${root}generator/index.ts` } },
  test: {
    include: process.env.MUTATION_TESTS?.split("|") ?? [],
    isolate: false,
    setupFiles: ["test/mutation/seed.ts"],
    testTimeout: 60_000,
    reporters: ["default"],
  },
});
