import { readFileSync } from "node:fs";
import { documentFile, root } from "../ms-ascmd.js";
import { cellLines, oldPagesPdf, pageText } from "./code-pages.js";
import { errorCodes } from "./error-codes.js";
import { kafkaPage } from "./kafka.js";
import { queryPdf } from "./query.js";
import { requirementBooks } from "./requirements.js";
import { revision } from "./revisions.js";
import { attributesWord, furtherTable, testsWord } from "./word.js";

const text = (make: () => string) => () => Buffer.from(make());

const folders = [
  "User-created folder",
  ..."Inbox Drafts Deleted Sent Outbox Tasks Calendar Contacts Notes Journal".split(" "),
  ..."Mail Calendar Contacts Tasks Journal Notes".split(" ").map((kind) => `User-created folder of ${kind}`),
  "Unknown",
  "Recipients",
];

/** The values of a policy's status, a paragraph a cell: of a response, and of a request. */
function policyPage(): string {
  const table = (...meanings: string[]) => [
    ...["Value", "Meaning"],
    ...meanings.flatMap((meaning, at) => [`${at + 1}`, meaning]),
  ];
  return [
    "2.2.2.54.1 Status (Policy)",
    ...table(
      "All is well.",
      "No policy here.",
      "No such type.",
      "The policy is damaged.",
      "Another was meant.",
    ),
    "A request has other ones.",
    ...table("The policy holds.", "It holds in part.", "It does not hold.", "Somebody else set it."),
    "Protocol Versions",
    ...["Protocol version", "Element support", "2.5", "Yes", "12", "Yes"],
    "",
  ].join("\n\n");
}

/** Stand-ins that are made rather than written: files of other forms than text, and tables that repeat themselves. */
export const made: Readonly<Record<string, () => Uint8Array>> = {
  ...Object.fromEntries(
    Object.entries(requirementBooks).map(([name, make]) => [
      `xlsx/${name}_RequirementSpecification.xlsx`,
      make,
    ]),
  ),
  "docx/MS-ADLS.docx": () => attributesWord(),
  "docx/MS-ADA1.docx": () => attributesWord(furtherTable),
  "docx/MS-ASCMD_TestSuiteSpecification.2015-07-27.docx": testsWord,
  "pdf/MS-ASHTTP.6145dd6f.pdf": queryPdf,
  "pdf/MS-ASWBXML.6145dd6f.pdf": oldPagesPdf,
  ...Object.fromEntries(
    [10, 26, 39].map((one) => [`html/protocol_errors.${one}.html`, text(() => kafkaPage(one))]),
  ),
  "revisions/ms-ascmd-v15.0-2013-07-19.md": text(() => revision("15.0")),
  "revisions/ms-ascmd-v20.0-2015-06-30.md": text(() => revision("20.0")),
  "revisions/ms-ascmd-v26.3-2019-06-18.md": text(() => revision("26.3")),
  "markdown/MS-ERREF.md": text(errorCodes),
  "text/ms-aswbxml-code-page-10.txt": text(() => pageText(10, ({ versions }) => versions !== "All")),
  "text/aswbxml-12-contacts2.txt": text(() => pageText(12)),
  "text/ms-aswbxml-code-page-25.txt": text(() => pageText(25)),
  // This project has it whole.
  "text/ms-ascmd-2.2.2-common-status-codes.txt": () => readFileSync(`${root}${documentFile}`),
  "text/asprov-status-policy.txt": text(policyPage),
  "text/ascmd-type-foldersync.txt": text(() =>
    cellLines(
      "2.2.3.186.3 Type (FolderSync)",
      ["Value", "Meaning"],
      folders.map((meaning, at) => [`${at + 1}`, meaning]),
    ),
  ),
};
