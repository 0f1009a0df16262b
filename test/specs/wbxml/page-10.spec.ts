import { defineSpec } from "spectables";
import { codePage } from "./code-page.js";

/** The document lost the tokens of its last eight rows, and nothing in it says what they are: no errata here. */
export default defineSpec({
  id: "wbxml-page-10",
  title: "Code Page 10",
  section: "2.1.2.1.11",
  document: { name: "CODE-PAGE-10", file: "../../../../shared/corpus/text/ms-aswbxml-code-page-10.txt" },
  tables: { ResolveTag: codePage("2.1.2.1.11", { minRows: 25 }) },
});
