import { el, head, pdf, row } from "../read/pdf.js";
import { overPages } from "./query.js";

export interface Tag {
  readonly page: number;
  readonly tag: string;
  readonly token: string;
  readonly versions: string;
}

/** Runs of tags whose tokens follow each other: the page, the first token, the versions, the tags. */
const runs =
  `10|0x05|All|ResolveRecipients Response Status Type Recipient DisplayName EmailAddress Certificates
10|0x0D|All|Certificate MiniCertificate Options To CertificateRetrieval RecipientCount MaxCertificates
10|0x14|All|MaxAmbiguousRecipients CertificateCount
10|0x16|14.0, 14.1, 16.0, 16.1|Availability StartTime EndTime MergedFreeBusy
10|0x1A|14.1, 16.0, 16.1|Picture MaxSize Data MaxPictures
12|0x05|All|CustomerId GovernmentId IMAddress IMAddress2 IMAddress3 ManagerName CompanyMainPhone AccountName
12|0x0D|All|NickName MMS
25|0x05|16.1|Find SearchId ExecuteSearch MailBoxSearchCriterion Query Status FreeText Options Range DeepTraversal
25|0x11|16.1|Response Result Properties Preview HasAttachments Total DisplayCc DisplayBcc GalSearchCriterion
25|0x20|16.1|MaxPictures MaxSize Picture`.split("\n");

export const namespaces =
  `AirSync Contacts Email AirNotify Calendar Move GetItemEstimate FolderHierarchy MeetingResponse
Tasks ResolveRecipients ValidateCert Contacts2 Ping Provision Search Gal AirSyncBase Settings DocumentLibrary
ItemOperations ComposeMail Email2 Notes RightsManagement Find`.split(/\s/);

export const globals = Object.entries({
  0: "SWITCH_PAGE END ENTITY STR_I LITERAL",
  4: "EXT_I_0 EXT_I_1 EXT_I_2 PI LITERAL_C",
  8: "EXT_T_0 EXT_T_1 EXT_T_2 STR_T LITERAL_A",
  C: "EXT_0 EXT_1 EXT_2 OPAQUE LITERAL_AC",
}).flatMap(([digit, names]) =>
  names.split(" ").map((name, at): [string, string] => [digit === "0" ? `${at}` : `${digit}${at}`, name]),
);

const hex = (token: number) => `0x${token.toString(16).toUpperCase().padStart(2, "0")}`;

export function tagsOf(...pages: readonly number[]): Tag[] {
  return runs.flatMap((run) => {
    const [page, from, versions = "", tags = ""] = run.split("|");
    if (!pages.includes(Number(page))) return [];
    return tags
      .split(" ")
      .map((tag, at) => ({ page: Number(page), tag, token: hex(Number(from) + at), versions }));
  });
}

/** A table as a copied page has it: a cell a line, and a line that parts the header from the rows. */
export function cellLines(
  heading: string,
  header: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const lines = (cells: readonly string[]) => cells.map((cell) => `${cell} |`.trimStart());
  const rule = `${"---|".repeat(header.length)}`;
  return [
    heading,
    "What the table has, a row each.",
    ...lines(header),
    rule,
    ...rows.flatMap(lines),
    "",
  ].join("\n");
}

/** A code page as text. The tokens of a page's newest tags may be lost: their cells are empty, and at the row's end. */
export function pageText(page: number, lost: (tag: Tag) => boolean = () => false): string {
  const rows = tagsOf(page).map((one) =>
    lost(one) ? [one.tag, one.versions, ""] : [one.tag, one.token, one.versions],
  );
  const heading = `2.1.2.1.${page + 1} Code Page ${page}: ${namespaces[page]}`;
  const text = cellLines(heading, ["Tag name", "Token", "Protocol versions"], rows);
  // The copy ends before the last cell where that is empty.
  return text.replace(/\n\|\n$/, "\n");
}

/** The document before 16.1: pages 10 and 12, a tag of 2.5 alone, and one that had another name. */
export function oldPagesPdf(): Uint8Array {
  const header = head("Tag name", "Token", "Protocol versions");
  const rows = (page: number) =>
    tagsOf(page).map(({ tag, token, versions }) => {
      const name = tag === "MMS" ? "Mms" : tag;
      // A dash, as the file's encoding has it.
      const note = tag === "To" ? " \x97 see note 1" : "";
      return row(`${name}${note}`, token, versions.replace(", 16.1", ""));
    });
  const gone = row("Pager", "0x0F", "2.5");
  return pdf([
    [el("H1", ["1.6 Assignments"]), el("Table", head("Token", "Name"), row("0x00", "SWITCH_PAGE"))],
    ...overPages([el("H1", ["2.1.2.1.11 Code Page 10: ResolveRecipients"])], header, rows(10)),
    ...overPages([el("H1", ["2.1.2.1.13 Code Page 12: Contacts2"])], header, [...rows(12), gone]),
  ]);
}
