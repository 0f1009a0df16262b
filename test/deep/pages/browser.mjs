import { existsSync } from "node:fs";
import { createRequire } from "node:module";

/** Where Debian's package, or CHROMIUM, has the browser; undefined where there is none. */
export const chromium = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser"].find(
  (path) => path !== undefined && existsSync(path),
);

/** Starts the browser. What this suite needs must be installed. */
export async function launch() {
  const { chromium: driver } = createRequire(import.meta.url)("playwright-core");
  // Its sandbox wants user namespaces, which containers lack; it opens this project's own files only.
  return driver.launch({ executablePath: chromium, args: ["--no-sandbox", "--disable-gpu"] });
}
