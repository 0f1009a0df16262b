import type { Model } from "../../model/model.js";
import { sourcesOf } from "../../model/sources.js";
import { Sheet } from "../../print/sheet.js";
import type { Emitter } from "../../spec/spec.js";
import { hasMembers } from "../../spec/table.js";
import { headerLines } from "../header.js";
import { printedOf } from "../markdown/index.js";
import { htmlComment } from "../markdown/text.js";
import { outputsOf } from "../outputs.js";
import { type PrintedTable, printedTables } from "../table.js";
import { moduleName } from "../typescript/names.js";
import { baseStyle, pageFrame } from "./document.js";
import { type PageTable, tableOf } from "./page-table.js";
import { pageScript } from "./script.js";
import { addRanges, addTable } from "./table.js";
import { tableStyle, tablesStyle } from "./tables-style.js";
import { htmlLink, htmlText } from "./text.js";

/** The tables as a page to look at: one file that asks nobody for anything, with the Markdown's anchors. */
export const html: Emitter = {
  id: "html",
  description: "the tables as one page to search, to filter and to link to",
  run(model, context) {
    const { title } = model.spec;
    const tables = printedTables(model, context).map((table) => tableOf(table, importOf(table)));
    const sources = sourceSentence(model);
    const frame = pageFrame({
      title,
      comment: htmlComment(headerLines(model, printedOf(tables, model, sources))),
      style: [baseStyle, tablesStyle, ...tables.map(tableStyle)].join(""),
      script: pageScript,
    });
    const sheet = new Sheet().line(
      ...frame.head,
      "<header>",
      `<h1>${htmlText(title)}</h1>`,
      `<p class="muted">${sources}</p>`,
      `<nav aria-label="Tables">${tables.map(tableLink).join(" ")}</nav>`,
      "</header>",
      ...tools,
      "<main>",
    );
    for (const table of tables) {
      addTable(sheet, table);
      addRanges(sheet, table);
    }
    sheet.line("</main>", ...frame.end);
    return [sheet.file(`${context.out}/${context.spec.id}.html`)];
  },
};

/** Of use with the script alone, which shows it. */
const tools = [
  '<search id="_tools" hidden>',
  '<label for="_search">Search</label>',
  '<input id="_search" type="search" autocomplete="off" autocapitalize="off" spellcheck="false" placeholder="Code, name or words" aria-keyshortcuts="/">',
  '<p><span id="_status" role="status"></span> <button type="button" id="_all" hidden>Show all</button></p>',
  "</search>",
];

function sourceSentence(model: Model): string {
  const cited = sourcesOf(model).map(({ document, url }, index) => {
    const section = index === 0 && model.spec.section !== undefined ? `, section ${model.spec.section}` : "";
    return `${htmlLink(`[${document}]`, url)}${htmlText(section)}`;
  });
  return `From ${cited.join(" and ")}.`;
}

function tableLink({ name, table }: PageTable): string {
  return `<a href="#${name.toLowerCase()}">${htmlText(name)} <small>${table.entries.length}</small></a>`;
}

/** How code gets at a table's members: from the package, or from the module beside the page. */
function importOf({ name, own, context: { spec } }: PrintedTable): string | undefined {
  if (!outputsOf(spec).includes("typescript") || !hasMembers(own)) return undefined;
  const module = moduleName(name);
  const from = spec.package === undefined ? `./${module}.js` : `${spec.package.name}/${module}`;
  return `import { ${name} } from "${from}";`;
}
