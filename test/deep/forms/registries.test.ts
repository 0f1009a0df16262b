import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { corpus, hasCorpus } from "../../corpus.js";
import { root } from "../../ms-ascmd.js";
import { outsideCi } from "../../project.js";

const folder = mkdtempSync(join(tmpdir(), "spectables-forms-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function spectables(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`${root}dist/cli.js`, ...args], {
    cwd: folder,
    env: outsideCi(),
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  return { status, stdout, stderr };
}

interface Listed {
  readonly section: { readonly number: string | null } | null;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const tablesOf = (file: string) =>
  JSON.parse(spectables("tables", corpus(file), "--json").stdout) as readonly Listed[];

/** Records of a registry by its id, read with patterns alone: of each child the text, an `xref` left out. */
function recordsOf(xml: string): Map<string, Map<string, string>[]> {
  const registries = new Map<string, Map<string, string>[]>();
  let id = "";
  for (const [all, opened] of xml.matchAll(/<registry\b[^>]*\bid="([^"]*)"|<record\b[^>]*>.*?<\/record>/gs)) {
    if (opened !== undefined) id = opened;
    else {
      const children = [...all.matchAll(/<(value|name|description|type|id|contenttype)>(.*?)<\/\1>/gs)];
      const texts = children.map(([, name = "", text = ""]) => [name, plain(text)] as const);
      const list = registries.get(id) ?? [];
      registries.set(id, list);
      list.push(new Map(texts));
    }
  }
  return registries;
}

const characters: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
const plain = (text: string) =>
  text
    .replace(/<xref\b[^>]*\/>|<xref\b.*?<\/xref>/gs, "\u0001")
    .replace(/<[^>]*>/g, "\n")
    .replace(/&(\w+);/g, (all, name: string) => characters[name] ?? all)
    .replace(/\s+/g, " ")
    .trim();

/** The reader's text of a cell as comparable: what an `xref` became, and how lines are parted, is not looked at. */
const fits = (wanted: string, found: string) => {
  const pattern = wanted.split("\u0001").map((part) => part.trim().replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${pattern.join("\\s*(?:\\[.*\\].*)?\\s*")}$`, "s").test(found.replace(/\s+/g, " "));
};

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
  ])("%s: every value and name of %i registries, %i records", (name, registries, count) => {
    const file = `iana/${name}.xml`;
    const wanted = recordsOf(readFileSync(corpus(file), "utf8"));
    const found = tablesOf(file).filter(({ rows }) => rows.length > 0);
    expect([found.length, found.reduce((sum, { rows }) => sum + rows.length, 0)]).toEqual([
      registries,
      count,
    ]);
    expect(found.map(({ section }) => section?.number)).toEqual([...wanted.keys()]);
    const differing = found.flatMap(({ section, header, rows }) =>
      rows.flatMap((row, at) => {
        const record = wanted.get(section?.number ?? "")?.[at] ?? new Map<string, string>();
        return [...record].flatMap(([child, text]) => {
          const cell = row[header.indexOf(headers[child] ?? "")] ?? "no such column";
          return fits(text, cell) ? [] : [[section?.number, child, text, cell]];
        });
      }),
    );
    expect(differing).toEqual([]);
  });
});

interface ModelTable {
  readonly section?: string;
  readonly entries: readonly {
    readonly value?: number | string;
    readonly name?: string;
    readonly documentName?: string;
    readonly meaning?: string;
  }[];
  readonly ranges?: readonly { readonly first: number | string; readonly last: number | string }[];
}

/** What a column of values says: single numbers, and ranges of them. */
function spansOf(values: readonly string[], base: 10 | 16): [number, number][] {
  const number = (digits: string) => Number(base === 16 && !digits.startsWith("0x") ? `0x${digits}` : digits);
  return values.flatMap((text) =>
    text.split(/,\s*/).map((part): [number, number] => {
      const [first = "", last = first] = part.split("-").map((one) => one.trim());
      return [number(first), number(last)];
    }),
  );
}

describe.skipIf(!hasCorpus)("init and generate on every document with codes", () => {
  const documents = ["iana", "csv", "xlsx"].flatMap((kind) =>
    hasCorpus ? readdirSync(corpus(kind)).map((name) => `${kind}/${name}`) : [],
  );
  /** The largest take `init` half a minute: the others show the same. */
  const slow = /ASCMD|ASPROV/;
  it.each(documents.filter((file) => !slow.test(file)))("%s", (file) => {
    const id = basename(file).replace(/\..*$/, "").toLowerCase().replaceAll("_", "-");
    cpSync(corpus(file), join(folder, basename(file)));
    const init = spectables("init", basename(file), "--id", id);
    expect([init.status, init.stderr]).toEqual([0, ""]);
    expect(spectables("generate", id).status).toBe(0);
    expect(spectables("check", id).status).toBe(0);
  });

  it.each([
    ["http-status-codes", "http-status-codes-1", ["104"]],
    ["tls-parameters", "tls-parameters-6", []],
    ["icmp-parameters", "icmp-parameters-types", []],
    ["eap-numbers", "eap-numbers-1", []],
    ["sctp-parameters", "sctp-parameters-24", []],
    ["websocket", "close-code-number", []],
    ["core-parameters", "content-formats", ["836"]],
    ["dns-parameters", "dns-parameters-4", []],
    ["protocol-numbers", "protocol-numbers-1", ["61", "63", "68", "99", "114"]],
    // Digits of base 16; one range ends in letters that are none.
    ["ppp-numbers", "ppp-numbers-2", ["028b-1exx"]],
    ["websocket", "opcode", []],
  ])("%s, %s: the model has every value, name and range of the registry", (id, section, without) => {
    const { tables } = JSON.parse(readFileSync(join(folder, `generated/${id}/${id}.json`), "utf8")) as {
      tables: Readonly<Record<string, ModelTable>>;
    };
    const table = Object.values(tables).find((one) => one.section === section);
    const records = recordsOf(readFileSync(corpus(`iana/${id}.xml`), "utf8")).get(section) ?? [];
    const values = records.map((one) => one.get("value") ?? one.get("id") ?? "");
    const base = id === "ppp-numbers" ? 16 : 10;
    const entries = (table?.entries ?? []).map(({ value }) => [Number(value), Number(value)]);
    const ranges = (table?.ranges ?? []).map(({ first, last }) => [Number(first), Number(last)]);
    const order = (spans: readonly (readonly number[])[]) => spans.map((one) => one.join("-")).sort();
    expect(order([...entries, ...ranges])).toEqual(
      order(
        spansOf(
          values.filter((value) => !without.some((one) => one === value)),
          base,
        ),
      ),
    );
    const misnamed = (table?.entries ?? []).filter(
      ({ value, meaning = "", name = meaning, documentName = name }) => {
        const record = records.find(
          (_, at) => spansOf([values[at] ?? ""], base).join() === `${value},${value}`,
        );
        return ![...(record?.values() ?? [])].some((text) => fits(text, documentName));
      },
    );
    expect(misnamed).toEqual([]);
  });
});
