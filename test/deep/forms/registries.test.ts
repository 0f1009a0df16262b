import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readDocument } from "../../../generator/read/index.js";
import { tablesOf } from "../../../generator/table/table.js";
import { corpus, hasCorpus } from "../../corpus.js";
import { fits, recordsOf } from "./records.js";

const headers: Readonly<Record<string, string>> = {
  value: "Value",
  name: "Name",
  description: "Description",
  contenttype: "Content Type",
  type: "Type",
  id: "ID",
};

describe.skipIf(!hasCorpus)("IANA's registries", () => {
  // Registries with records, and records, as python's xml.etree counts them.
  it.each([
    ["core-parameters", 15, 737],
    ["dns-parameters", 27, 402],
    ["eap-numbers", 11, 138],
    ["http-status-codes", 1, 75],
    ["icmp-parameters", 27, 125],
    ["ppp-numbers", 30, 378],
    ["protocol-numbers", 1, 152],
    ["sctp-parameters", 30, 369],
    ["tls-parameters", 21, 1342],
    ["websocket", 6, 118],
  ])("%s: every value and name of %i registries, %i records", async (name, registries, count) => {
    const file = `iana/${name}.xml`;
    const wanted = recordsOf(readFileSync(corpus(file), "utf8"));
    const found = tablesOf((await readDocument(corpus(file))).document).filter(({ rows }) => rows.length > 0);
    expect([found.length, found.reduce((sum, { rows }) => sum + rows.length, 0)]).toEqual([
      registries,
      count,
    ]);
    expect(found.map(({ section }) => section?.number)).toEqual([...wanted.keys()]);
    const differing = found.flatMap(({ section, header, rows }) =>
      rows.flatMap(({ cells }, at) => {
        const record = wanted.get(section?.number ?? "")?.[at] ?? new Map<string, string>();
        return [...record].flatMap(([child, text]) => {
          const cell = cells[header.indexOf(headers[child] ?? "")]?.text ?? "no such column";
          return fits(text, cell) ? [] : [[section?.number, child, text, cell]];
        });
      }),
    );
    expect(differing).toEqual([]);
  });
});
