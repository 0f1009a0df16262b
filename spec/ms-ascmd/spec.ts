import { defineSpec, identifier, integer, labelled, prose, reference } from "spectables";
import { checkTables } from "./check.js";
import { meaningWithAction } from "./client-action.js";
import { commandWithSection } from "./command.js";
import { errata } from "./errata.js";
import { httpSentence } from "./http-sentence.js";
import { lookups, specs } from "./others.js";
import { supportedBy } from "./supported-by.js";

export default defineSpec({
  id: "ms-ascmd",
  title: "Exchange ActiveSync: Common Status Codes",
  section: "2.2.2",
  document: {
    name: "MS-ASCMD",
    file: "common-status-codes.txt",
    url: "https://learn.microsoft.com/en-us/openspecs/exchange_server_protocols/ms-ascmd/95cb9d7c-d33d-4b94-9366-d59911c7a060",
  },
  tables: {
    CommonStatus: {
      kind: "enum",
      section: "2.2.2",
      columns: {
        value: { header: "Value", kind: integer() },
        name: { header: "Element name", kind: labelled(identifier()) },
        meaning: { header: "Meaning", kind: meaningWithAction() },
        protocolVersions: { header: "Protocol Versions", kind: supportedBy() },
      },
      references: ["meaning"],
      plain: "meaning",
      accessors: { label: "commonStatusLabel" },
      prose: {
        httpFallback: {
          begins: "In addition to the status values specified for individual commands",
          facts: httpSentence,
        },
        protocolVersion: { begins: "Note: The client indicates the protocol version being used" },
      },
      aliases: false,
      minRows: 78,
      gaps: [
        [157, 159],
        [180, 182],
      ],
    },
    StatusScope: {
      kind: "string-enum",
      section: "2.2.2",
      columns: {
        value: { header: "Value", kind: identifier() },
        meaning: { header: "Meaning", kind: prose() },
      },
      prose: {
        scope: { begins: "Many of the status values listed in the Status element sections have a scope" },
      },
      minRows: 3,
    },
    Command: {
      kind: "string-enum",
      section: "2.2.2",
      columns: {
        name: { header: "Command", kind: commandWithSection() },
        statusSection: { header: "Status element section", kind: reference() },
      },
      prose: {
        statusElement: {
          begins: "The status values returned for each command are specified in the Status element",
        },
      },
      minRows: 20,
    },
  },
  lookups,
  outputs: ["typescript", "json", "json-schema", "markdown", "html"],
  errata,
  check: checkTables,
  package: {
    name: "activesync-codes",
    version: "0.1.0",
    description:
      "The codes of Exchange ActiveSync: statuses, WBXML code pages, folder types and command codes, generated from documents",
    keywords: ["activesync", "eas", "exchange", "ms-ascmd", "wbxml", "status", "error-codes"],
    example: "example.js",
    tested: "consumers.md",
    specs,
    notice: ["NOTICE.md", ...specs.map((spec) => `../${spec}/NOTICE.md`)],
  },
});
