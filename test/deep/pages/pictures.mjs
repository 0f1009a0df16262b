/**
 * Makes the pictures of the README: `npm ci --prefix test/deep/pages && node test/deep/pages/pictures.mjs`. The tool must be built, and Chromium be
 * there. Other fonts make other pictures, so no test compares them.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { launch } from "./browser.mjs";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "spectables-pictures-"));
const document = "spec/ms-ascmd/common-status-codes.txt";

/** The revision that docs/revision-day.md speaks of: a text reworded and a status renamed. */
const revised = readFileSync(join(root, document), "utf8")
  .replace("1000 folders", "1001 folders")
  .replace("MailboxServerOffline", "MailboxServerIsOffline");
writeFileSync(join(folder, "revised.txt"), revised);
const report = join(folder, "diff.html");
const given = ["diff", document, join(folder, "revised.txt"), "--spec", "ms-ascmd"];
spawnSync(process.execPath, ["dist/cli.js", ...given, "--reporter", "html", "--output-file", report], {
  cwd: root,
});
// The picture is of no machine's folders.
writeFileSync(report, readFileSync(report, "utf8").replaceAll(`${folder}/`, ""));

const browser = await launch();
const pictures = [
  ["page.png", `${pathToFileURL(join(root, "generated/ms-ascmd/ms-ascmd.html")).href}`, 760],
  ["diff.png", pathToFileURL(report).href, 620],
];
for (const [name, url, height] of pictures) {
  const page = await browser.newPage({ viewport: { width: 1100, height } });
  await page.goto(url);
  const path = join(root, "docs", name);
  await page.screenshot({ path });
  if (statSync(path).size > 150_000) throw new Error(`${name} is too big`);
}
await browser.close();
rmSync(folder, { recursive: true });
