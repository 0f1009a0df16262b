// Sums up what the test runners wrote; a step that failed without a failed test (lint, types, drift) counts as one.
import { existsSync, readFileSync } from "node:fs";

let passed = 0;
let failed = 0;
for (const suite of ["unit", "deep"]) {
  const file = `.results/${suite}.json`;
  if (!existsSync(file)) {
    console.log(`${file} is missing: the suite did not run.`);
    failed += 1;
    continue;
  }
  const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(file, "utf8"));
  passed += numPassedTests;
  failed += numFailedTests === 0 && numFailedTestSuites > 0 ? numFailedTestSuites : numFailedTests;
}
const steps = process.argv.slice(2);
for (const step of steps) console.log(`failed: ${step}`);
if (steps.length > 0 && failed === 0) failed = steps.length;
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
