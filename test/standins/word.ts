import { header, p, tbl, tc, tr, word } from "../read/word.js";

const level = (ilvl: number) =>
  `<w:style w:styleId="H${ilvl}"><w:name w:val="heading ${ilvl + 1}"/><w:pPr><w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="7"/></w:numPr></w:pPr></w:style>`;
const format = (ilvl: number, text: string) =>
  `<w:lvl w:ilvl="${ilvl}"><w:start w:val="1"/><w:lvlText w:val="${text}"/></w:lvl>`;

/** Headings get their numbers from a list, as Word makes them; three levels. */
const numbered = {
  "word/styles.xml": `<w:styles>${[0, 1, 2].map(level).join("")}</w:styles>`,
  "word/numbering.xml": `<w:numbering><w:abstractNum w:abstractNumId="3">${format(0, "%1")}${format(1, "%1.%2")}${format(2, "%1.%2.%3")}</w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num></w:numbering>`,
};

const heading = (ilvl: number, text: string) => p(text, `<w:pStyle w:val="H${ilvl}"/>`);
const cells = (...texts: string[]) => texts.map((text) => tc(text)).join("");
const table = (head: readonly string[], ...rows: (readonly string[])[]) =>
  tbl(tr(cells(...head), header), ...rows.map((row) => tr(cells(...row))));

const names = "age bark colour depth edge form grain height iron".split(" ");

/** A specification of attributes, a section each: its history, a table of contents, and further tables. */
export function attributesWord(...tables: readonly string[]): Uint8Array {
  const contents = [
    "1 Introduction 3",
    "1.1 Sources 3",
    "2 Attributes 4",
    ...names.map((name, at) => `2.${at + 1} Attribute ${name} 5`),
  ];
  const history = table(
    ["Date", "Revision", "Comments"],
    ["2/22/2007", "0.01", "First"],
    ["6/1/2007", "1.0", "More"],
  );
  const sections = names.flatMap((name) => [
    heading(1, `Attribute ${name}`),
    p(`How much ${name} there is.`),
  ]);
  const body = [
    p("Table of Contents"),
    ...contents.map((line) => p(line)),
    heading(0, "Introduction"),
    heading(1, "Sources"),
    heading(0, "Attributes"),
    ...sections,
    ...tables,
  ];
  return word([history, ...body].join(""), numbered);
}

export const furtherTable = table(["Attribute", "Kept"], ...names.map((name) => [name, "yes"]));

const scenarios = { S01_Find: ["Found", "Lost", "Late"], S02_Ping: ["Soon", "Never"] };
const cases = Object.entries(scenarios).flatMap(([scenario, titles]) =>
  titles.map((title, at) => ({ scenario, title, at })),
);

/** A plan of tests: scenarios merged over their cases, and a table a case, whose rows span its columns. */
export function testsWord(): Uint8Array {
  const merged = cases.map(({ scenario, title, at }) =>
    tr(
      tc(at === 0 ? scenario : "", at === 0 ? '<w:vMerge w:val="restart"/>' : "<w:vMerge/>") +
        tc(`TC_${title}`),
    ),
  );
  const own = cases.flatMap(({ scenario, title }) => [
    heading(2, `${scenario} ${title}`),
    tbl(
      tr(cells("Name", `TC_${title}`)),
      tr(tc(`What is tested: ${title}.`, '<w:gridSpan w:val="2"/>')),
      tr(cells("Cleanup", "")),
    ),
  ]);
  const titles = [
    "1 Setting up",
    "1.1 Clients",
    "1.2 Servers",
    "2 Design",
    "2.1 Scenarios",
    "2.2 Cases",
    "3 Afterwards",
  ];
  const [setUp, afterwards] = [
    [heading(0, "Setting up"), heading(1, "Clients"), heading(1, "Servers")],
    heading(0, "Afterwards"),
  ];
  return word(
    [
      ...titles.map((line, at) => p(`${line} ${at + 2}`)),
      ...setUp,
      heading(0, "Design"),
      heading(1, "Scenarios"),
      tbl(tr(cells("Scenario", "Case"), header), ...merged),
      heading(1, "Cases"),
      ...own,
      afterwards,
    ].join(""),
    numbered,
  );
}
