import { defineSpec } from "spectables";
import { codePage } from "./code-page.js";

export default defineSpec({
  id: "wbxml-page-25",
  title: "Code Page 25",
  section: "2.1.2.1.26",
  document: { name: "CODE-PAGE-25", file: "../../../../shared/corpus/text/ms-aswbxml-code-page-25.txt" },
  tables: {
    FindTag: codePage("2.1.2.1.26", {
      minRows: 22,
      gaps: [
        [0x0f, 0x10],
        [0x1a, 0x1f],
      ],
    }),
  },
});
