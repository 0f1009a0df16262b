import { defineSpec, fused, hex, identifier, prose, type TableSpec } from "spectables";

/** A table of return values: number and name fused in one cell, some numbers with several names. */
function codes(section: string, header: string, minRows: number): TableSpec {
  return {
    kind: "enum",
    section,
    columns: {
      code: { header, kind: fused({ value: hex(8), name: identifier() }) },
      meaning: { header: "Description", kind: prose(), optional: true },
    },
    minRows,
  };
}

export default defineSpec({
  id: "ms-erref",
  title: "Windows Error Codes",
  document: { name: "MS-ERREF", file: "../../../../shared/corpus/markdown/MS-ERREF.md" },
  tables: {
    HResult: codes("2.1.1", "Return value/code", 2928),
    Win32Error: codes("2.2", "Win32 error codes", 2704),
    NtStatus: codes("2.3.1", "Return value/code", 1799),
  },
});
