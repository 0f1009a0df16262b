import type { BinaryForm } from "../form.js";
import { isZip } from "../zip.js";

export const docxForm = {
  id: "docx",
  description: "a Word file",
  begins: isZip,
  load: async () => (await import("./index.js")).readDocx,
} as const satisfies BinaryForm;
