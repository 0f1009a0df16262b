import type { BinaryForm } from "../form.js";

export const pdfForm = {
  id: "pdf",
  description: "a tagged PDF file",
  // ISO 32000-2, annex: readers take a header within the first 1024 bytes.
  begins: (bytes) =>
    /^(?:\xef\xbb\xbf)?\s*%PDF-/.test(Buffer.from(bytes.subarray(0, 1024)).toString("latin1")),
  load: async () => (await import("./index.js")).readPdf,
} as const satisfies BinaryForm;
