import { defineSpec } from "spectables";
import { codePage } from "./code-page.js";

export default defineSpec({
  id: "wbxml-page-12",
  title: "Code Page 12",
  section: "2.1.2.1.13",
  document: { name: "CODE-PAGE-12", file: "../../../../shared/corpus/text/aswbxml-12-contacts2.txt" },
  tables: { ContactTag: codePage("2.1.2.1.13", { minRows: 10 }) },
});
