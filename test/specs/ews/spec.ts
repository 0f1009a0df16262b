import { defineSpec, identifier, prose } from "spectables";

export default defineSpec({
  id: "ews",
  title: "Exchange Web Services: Response Codes",
  document: { name: "EWS", file: "../../../../shared/corpus/markdown/ews-responsecode.md" },
  tables: {
    ResponseCode: {
      kind: "string-enum",
      columns: {
        value: { header: "Value", kind: identifier() },
        meaning: { header: "Description", kind: prose() },
      },
      minRows: 480,
    },
  },
});
