import type { DiffResult } from "../../commands/diff/diff.js";
import type { Result } from "../../commands/result.js";
import { baseStyle, pageFrame } from "../../emit/html/document.js";
import { htmlText } from "../../emit/html/text.js";
import { diffTitle, summaryLine } from "../change.js";
import { historyHtml } from "../history.js";
import { changelogEntry } from "../markdown/change.js";
import { prettyText } from "../pretty/index.js";
import type { Output, Reporter } from "../reporter.js";
import { titleOf } from "../summary.js";
import { changesHtml, ignoredHtml, levelSwitches } from "./changes.js";
import { reportScript, reportStyle } from "./look.js";

/** A page that opens by double click: what changed, by table and rule; of other results what people see of them. */
export const html: Reporter = {
  id: "html",
  description: "what changed as a page, for people",
  document: true,
  run(result, output) {
    const [title, body] = pageOf(result, output);
    // By its comment the action knows a report that it may write again.
    const comment = "<!-- Report of spectables -->";
    const frame = pageFrame({ title, comment, style: `${baseStyle}${reportStyle}`, script: reportScript });
    const shown = [`<h1>${htmlText(title)}</h1>`, ...body].map(unsteering);
    const lines = [...frame.head, "<main>", ...shown, "</main>", ...frame.end];
    output.stdout(`${lines.join("\n")}\n`);
  },
};

/** HTML that shows the same, and is no command to a runner that reads commands out of whatever is printed. */
function unsteering(html: string): string {
  return html
    .replaceAll("\t", " ")
    .replaceAll("##[", "##&#91;")
    .replace(/^( *):(?=:)/gm, "$1&#58;");
}

type Page = readonly [title: string, body: readonly string[]];

function pageOf(result: Result, output: Output): Page {
  if (result.command === "diff") return diffPage(result);
  if (result.command === "history") return ["Spec history", historyHtml(result)];
  return otherPage(result, output);
}

function diffPage({ before, after, bump, changes, notCompared, ignored }: DiffResult): Page {
  const sides = [before, after].map(({ given }) => `<code>${htmlText(given)}</code>`).join(" to ");
  return [
    diffTitle(bump, notCompared),
    [
      `<p>${sides}: ${htmlText(summaryLine(changes, bump, notCompared))}.</p>`,
      ...levelSwitches(changes),
      ...changesHtml(changes),
      ...ignoredHtml(ignored),
      ...(changes.length === 0 ? [] : entryHtml(changelogEntry(changes))),
    ],
  ];
}

function entryHtml(entry: string): string[] {
  return [
    '<h2 id="_changelog">Entry for CHANGELOG.md</h2>',
    '<p><button type="button" id="_copy" hidden>Copy the whole entry</button> <span id="_copied" role="status"></span></p>',
    // A line feed that a text begins with would be lost.
    `<pre id="_entry" tabindex="0" role="region" aria-labelledby="_changelog">\n${htmlText(entry)}</pre>`,
  ];
}

function otherPage(result: Result, output: Output): Page {
  const changes = result.command === "check" ? result.specs.flatMap((spec) => spec.changes) : [];
  const text = htmlText(prettyText(result, output).trimEnd());
  return [
    titleOf(result),
    [
      ...levelSwitches(changes),
      ...changesHtml(changes),
      `<h2 id="_all">As in the terminal</h2>`,
      `<pre tabindex="0" role="region" aria-labelledby="_all">\n${text}</pre>`,
    ],
  ];
}
