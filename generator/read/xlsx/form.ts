import type { BinaryForm } from "../form.js";
import { mayHave } from "../zip.js";

export const xlsxForm = {
  id: "xlsx",
  description: "a workbook of Excel",
  begins: (bytes) => mayHave(bytes, "xl/workbook.xml"),
  load: async () => (await import("./index.js")).readXlsx,
} as const satisfies BinaryForm;
