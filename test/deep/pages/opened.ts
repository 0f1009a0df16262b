import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, it } from "vitest";
import { root } from "../../ms-ascmd.js";
import { Tools } from "../tools.js";
import { type Browser, chromium, launch, type Page } from "./browser.mjs";

const tools = new Tools("pages");

/** The project's own page. */
export const ownPage = pathToFileURL(join(root, "generated/ms-ascmd/ms-ascmd.html")).href;

/** Where axe-core is. */
export const axe = tools.path("axe-core/axe.min.js");

/**
 * A suite that needs a browser. Where there is none it is left out with a word; in CI that is a failure.
 *
 * @param suite gets what opens a page, which must ask for nothing and throw nothing
 */
export function withBrowser(name: string, suite: (open: typeof openPage) => void): void {
  if (chromium === undefined && !process.env.CI) {
    describe.skip(`${name}: no Chromium here (apt-get install chromium, or set CHROMIUM)`, () => {
      it("needs a browser", () => {});
    });
    return;
  }
  describe(name, () => {
    beforeAll(async () => {
      tools.install();
      browser = await launch();
    });
    afterAll(async () => {
      await browser?.close();
      rmSync(folder, { recursive: true, force: true });
      if (faults.length > 0) throw new Error(faults.join("\n"));
    });
    suite(openPage);
  });
}

let browser: Browser | undefined;
const faults: string[] = [];
const folder = mkdtempSync(join(tmpdir(), "spectables-pages-"));

async function openPage(url: string, options: Parameters<Browser["newContext"]>[0] = {}): Promise<Page> {
  if (browser === undefined) throw new Error("the browser is not started");
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const page = await context.newPage();
  page.on("pageerror", ({ message }) => faults.push(message));
  page.on("request", (request) => {
    if (!request.url().startsWith("file:")) faults.push(`a request to ${request.url()}`);
  });
  await page.goto(url);
  return page;
}

/** The address of a text as a file. */
export function fileOf(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return pathToFileURL(path).href;
}
