import type { TextForm } from "../form.js";
import { readCsv } from "./index.js";
import { separatorOf } from "./parse.js";

export const csvForm = {
  id: "csv",
  description: "values parted by commas, semicolons or tabs (CSV, TSV)",
  recognises: (text) => (separatorOf(text) === undefined ? 0 : 1),
  load: async () => readCsv,
} as const satisfies TextForm;
