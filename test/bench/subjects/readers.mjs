/**
 * What reading tables costs, beside the parser of the form alone (with places in the source) on the same bytes:
 * `tables` as a whole process for some documents, and all of the corpus in one process.
 */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { cli, inTurns, line, run } from "../measure.mjs";

const corpus = fileURLToPath(new URL("../../../../shared/corpus/", import.meta.url));
const reading = fileURLToPath(new URL("../made/reading.mjs", import.meta.url));
const documents = [
  "docx/3gpp-29.244-pfcp.docx",
  "html/rfc9110.html",
  "markdown/MS-SMB2.md",
  "markdown/MS-ERREF.md",
  "csv/opcua-StatusCode.csv",
  "iana/tls-parameters.xml",
  "xlsx/MS-ASCMD_RequirementSpecification.xlsx",
  "xlsx/sunspec.xlsx",
  "html/sqlite-3.40-rescode.html",
  "html/man-errno.3.html",
  "pdf/MS-ASWBXML.6145dd6f.pdf",
  "pdf/MS-ASHTTP.6145dd6f.pdf",
];

export async function measure(rounds = 9) {
  if (!existsSync(corpus)) {
    console.error("The corpus (../shared/corpus) is not there: the readers are not measured.");
    return [];
  }
  const [reader, parser] = await inTurns(
    ["reader", "parser"].map((which) => () => run([reading, which, corpus])),
    rounds,
  );
  const lines = [line("readers, all of the corpus", reader, "their parsers", parser, { limit: 1.5 })];
  for (const name of documents) {
    const file = corpus + name;
    const [tables, alone] = await inTurns(
      [
        () => run([cli, "tables", file]),
        () => run([reading, name.endsWith("docx") ? "sax" : "parser", file]),
      ],
      rounds,
    );
    lines.push(line(`tables ${name}`, tables, "its parser", alone, { limit: 1.5 }));
  }
  return lines;
}
