import type { RowErratum } from "../../../generator/spec/spec.js";

/** What the copy of page 10 lost: the tokens of its last eight rows, from the requirement specification. */
export const page10Errata: readonly RowErratum[] = [
  ["Availability", "0x16", "14.0, 14.1, 16.0, 16.1"],
  ["StartTime", "0x17", "14.0, 14.1, 16.0, 16.1"],
  ["EndTime", "0x18", "14.0, 14.1, 16.0, 16.1"],
  ["MergedFreeBusy", "0x19", "14.0, 14.1, 16.0, 16.1"],
  ["Picture", "0x1A", "14.1, 16.0, 16.1"],
  ["MaxSize", "0x1B", "14.1, 16.0, 16.1"],
  ["Data", "0x1C", "14.1, 16.0, 16.1"],
  ["MaxPictures", "0x1D", "14.1, 16.0, 16.1"],
].map(([tag = "", token = "", versions = ""]) => ({
  table: "ResolveTag",
  row: token,
  found: [tag, versions],
  value: [tag, token, versions],
  why: "The copy lost the token.",
  source: "The requirement specification of MS-ASWBXML, revision 22.2.",
}));
