import { defineSpec, hex, identifier, integer, pattern, versionSet } from "spectables";
import { checkPages } from "./check.js";

export default defineSpec({
  id: "ms-aswbxml",
  title: "Exchange ActiveSync: WBXML Code Pages",
  section: "2.1.2.1",
  document: {
    name: "MS-ASWBXML",
    file: "code-pages.md",
    revision: "22.2",
    url: "https://learn.microsoft.com/en-us/openspecs/exchange_server_protocols/ms-aswbxml/39973eb1-1e40-4eb5-ac74-42781c5a33bc",
  },
  tables: {
    GlobalToken: {
      kind: "enum",
      section: "1.6",
      columns: {
        value: { header: "Token", kind: hex(2) },
        name: { header: "Name", kind: identifier() },
      },
      minRows: 20,
    },
    CodePage: {
      kind: "enum",
      section: "2.1.2.1",
      columns: {
        value: { header: "Code page", kind: integer() },
        name: { header: "Namespace", kind: identifier() },
      },
      minRows: 26,
    },
    Wbxml: {
      kind: "map",
      section: /^2\.1\.2\.1\.\d+$/,
      several: true,
      sectionTitle: {
        field: "page",
        kind: pattern(/Code page (?<page>\d+): (?<namespace>\w+)/, {
          page: integer(),
          namespace: identifier(),
        }),
      },
      sectionNumber: "section",
      key: ["page", "token"],
      pages: { name: "tag", title: "namespace" },
      columns: {
        token: { header: "Token", kind: hex(2) },
        tag: { header: "Tag", kind: identifier() },
        protocolVersions: {
          header: "Protocol versions",
          kind: versionSet(["2.5", "12.0", "12.1", "14.0", "14.1", "16.0", "16.1"]),
        },
      },
      minRows: 586,
    },
  },
  check: checkPages,
});
