import type { Erratum } from "spectables";

/**
 * Where the document is mistaken or silent. Delete an entry as soon as the document has what it gives: the
 * entry is then stale, and `generate` says so.
 */

const requirements =
  "Microsoft's Interop-TestSuites, requirement specification for MS-ASCMD 26.3 (2019-06-18)";
const implementations = "the public implementations that have this status";

const meaning = (row: number, value: string, why = "The extraction lost the text."): Erratum => ({
  table: "CommonStatus",
  row,
  column: "meaning",
  found: "",
  value,
  why,
  source: `${requirements}; the words are this project's own`,
});

export const errata: readonly Erratum[] = [
  {
    table: "CommonStatus",
    row: 118,
    column: "name",
    found: "Message PreviouslySent",
    value: "MessagePreviouslySent",
    why: "A name has no space.",
    source: implementations,
  },
  {
    table: "CommonStatus",
    row: 147,
    column: "name",
    found: "",
    value: "UnexpectedItemClass",
    why: "The extraction lost the name.",
    source: `${requirements}, and ${implementations}`,
  },
  meaning(113, "The mailbox has reached its storage quota."),
  meaning(137, "The server does not support this command."),
  meaning(168, "Information Rights Management is switched off."),
  meaning(
    169,
    "Information Rights Management failed for now: the error is a passing one.",
    "The extraction lost the text, and the source has the same one for IRM_PermanentError: only the names tell the two apart.",
  ),
  meaning(
    170,
    "Information Rights Management failed for good: the error is a lasting one.",
    "The extraction lost the text, and the source has the same one for IRM_TransientError: only the names tell the two apart.",
  ),
  meaning(171, "The template ID for Information Rights Management is not valid."),
  meaning(173, "The user has no contact photo."),
];
