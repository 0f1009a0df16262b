/**
 * What a search in the page of a made table of 7,431 rows takes in a browser: from the key to the rows on the screen, in
 * milliseconds, so the floor is one. Left out where there is no browser.
 */
import { existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium, launch } from "../../deep/pages/browser.mjs";
import { madeEntries } from "../made/entries.mjs";
import { makeProject } from "../made/project.mjs";
import { cli, root, run, timesOf } from "../measure.mjs";

const rows = 7_431;
const limit = 50;
const screens = { wide: { width: 1280, height: 900 }, "a phone's": { width: 390, height: 844 } };
/** Each from what the one before left. */
const searches = [
  ["first search, to few rows", "code42"],
  ["back to all rows", ""],
  ["to some of the rows", "word1"],
];

export async function measure(rounds = 5) {
  const driver = join(root, "test/deep/pages/node_modules/playwright-core");
  if (chromium === undefined || !existsSync(driver)) {
    console.error("pages: left out; needs Chromium, and npm ci --prefix test/deep/pages");
    return [];
  }
  const folder = mkdtempSync(join(tmpdir(), "spectables-bench-"));
  const browser = await launch();
  try {
    makeProject(folder, "Markdown", madeEntries(rows), ["html"]);
    run([cli, "generate"], { cwd: folder });
    const page = join(folder, "generated/made/made.html");
    const size = { median: statSync(page).size / 1e6, fastest: statSync(page).size / 1e6 };
    const lines = [{ name: `page of ${rows} rows`, floor: "MB", ...size, limit: 2 }];
    for (const [screen, viewport] of Object.entries(screens)) {
      const times = searches.map(() => []);
      for (let round = 0; round < rounds; round += 1) {
        const context = await browser.newContext({ viewport });
        const opened = await context.newPage();
        await opened.goto(pathToFileURL(page).href);
        for (const [at, [, words]] of searches.entries())
          times[at].push(await opened.evaluate(searchFor, words));
        await context.close();
      }
      for (const [at, [what]] of searches.entries())
        lines.push({ name: `${what}, ${screen} screen`, floor: "ms", ...timesOf(times[at]), limit });
    }
    return lines;
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs in the page: types all at once, and waits until that is drawn. */
async function searchFor(words) {
  const field = document.getElementById("_search");
  const start = performance.now();
  field.value = words;
  field.dispatchEvent(new Event("input"));
  await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
  return performance.now() - start;
}
