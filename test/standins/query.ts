import { el, head, type PdfElement, pdf, row } from "../read/pdf.js";

type Code = readonly [value: number, name: string];
const codes = (from: number, names: string) => names.split(" ").map((name, at): Code => [from + at, name]);

export const commands = [
  ...codes(0, "Sync SendMail SmartForward SmartReply GetAttachment"),
  ...codes(9, "FolderSync FolderCreate FolderDelete FolderUpdate MoveItems GetItemEstimate MeetingResponse"),
  ...codes(16, "Search Settings Ping ItemOperations Provision ResolveRecipients ValidateCert"),
];

export const parameters = [
  ...codes(0, "AttachmentName CollectionId"),
  ...codes(3, "ItemId LongId"),
  ...codes(6, "Occurrence Options User"),
];

/** A table over as many pages as it needs, with its header on each, below what stands above it. */
export function overPages(above: readonly PdfElement[], header: PdfElement, rows: readonly PdfElement[]) {
  const fit = 11;
  return Array.from({ length: Math.ceil(rows.length / fit) }, (_, page) => [
    ...(page === 0 ? above : []),
    el("Table", header, ...rows.slice(page * fit, (page + 1) * fit)),
  ]);
}

/** The tables of codes as the document of 2015 has them. */
export function queryPdf(): Uint8Array {
  const rows = commands.map(([code, name]) => row(String(code), name, `Does ${name}.`));
  const named = parameters.map(([tag, name]) => row(String(tag), name));
  return pdf([
    [el("H1", ["2 Messages"]), el("Table", head("0", "1"), row("Version", "Command"))],
    ...overPages([el("P", ["The commands."])], head("Code", "Command", "Description"), rows),
    [el("Table", head("Tag", "Parameter Name"), ...named), el("P", ["Options are bits."])],
    [el("Table", head("Parameter", "Description"), row("User", "Who asks."))],
  ]);
}
