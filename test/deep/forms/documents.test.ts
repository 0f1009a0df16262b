import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { corpus, hasCorpus } from "../../corpus.js";
import { root } from "../../ms-ascmd.js";
import { run } from "../consumers/packed.js";
import { fits, recordsOf } from "./records.js";

const folder = mkdtempSync(join(tmpdir(), "spectables-forms-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const spectables = (...args: string[]) => run(folder, process.execPath, `${root}dist/cli.js`, ...args);

const idOf = (file: string) => basename(file).replace(/\..*$/, "").toLowerCase().replaceAll("_", "-");
const documents = ["iana", "csv", "xlsx", "pdf"].flatMap((kind) =>
  hasCorpus ? readdirSync(corpus(kind)).map((name) => `${kind}/${name}`) : [],
);
const untagged = "pdf/untagged-DSMR-2.2-P1.pdf";
const withCodes = documents.filter((file) => file !== untagged);

interface ModelTable {
  readonly section?: string;
  readonly entries: readonly {
    readonly value?: number | string;
    readonly name?: string;
    readonly documentName?: string;
    /** What stands in brackets behind the name: `Deprecated`. */
    readonly nameNote?: string;
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

const modelOf = (id: string) =>
  (
    JSON.parse(readFileSync(join(folder, `generated/${id}/${id}.json`), "utf8")) as {
      tables: Readonly<Record<string, ModelTable>>;
    }
  ).tables;

/** The entries of the compiled code, by table: the sizes of its maps of values or keys. */
async function compiledOf(id: string): Promise<Readonly<Record<string, number>>> {
  const code: object = await import(pathToFileURL(join(folder, `js/${id}/index.js`)).href);
  const maps = Object.entries(code).flatMap(([name, value]) => {
    const [, table] = /^(.*)By(?:Value|Key)$/.exec(name) ?? [];
    return table !== undefined && value instanceof Map ? [[table.toLowerCase(), value.size] as const] : [];
  });
  return Object.fromEntries(maps);
}

describe.skipIf(!hasCorpus)("every document with codes, from its form to compiled code", () => {
  it.each(withCodes)(
    "%s: init, generate and check agree without an edit",
    (file) => {
      cpSync(corpus(file), join(folder, basename(file)));
      spectables("init", basename(file), "--id", idOf(file));
      spectables("generate", idOf(file));
      spectables("check", idOf(file));
    },
    120_000,
  );

  it("is refused where a file does not say what is a table", () => {
    expect(() => spectables("init", corpus(untagged))).toThrow("error[document-untagged]");
  });

  it("compiles, all of it at once, and has every entry of the models", async () => {
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
    const compilerOptions = {
      target: "es2022",
      module: "nodenext",
      types: [],
      strict: true,
      rootDir: "generated",
      outDir: "js",
    };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["generated"] }));
    expect(run(folder, process.execPath, join(root, "node_modules/typescript/bin/tsc"), "-p", ".")).toBe("");
    for (const id of withCodes.map(idOf)) {
      const sizes = Object.entries(modelOf(id)).map(([name, { entries }]) => [
        name.toLowerCase(),
        entries.length,
      ]);
      expect(await compiledOf(id)).toEqual(Object.fromEntries(sizes));
    }
  }, 300_000);

  // Rows that are shown, below their header, as python's csv and zipfile with xml.etree count them.
  it.each([
    ["opcua-attributeids", [27]],
    ["opcua-statuscode", [271]],
    ["ms-ascmd-requirementspecification", [3, 7894]],
    ["ms-ashttp-requirementspecification", [3, 4]],
    ["ms-asprov-requirementspecification", [3, 1017]],
    ["ms-aswbxml-requirementspecification", [3, 677]],
    ["sunspec", [112, 95, 97, 106, 70, 70, 70, 98, 68, 96, 104, 104, 104, 94, 94, 94, 94, 137, 133, 145]],
  ])("%s: the compiled code has as many entries as the document has rows", async (id, counts) => {
    expect(Object.values(await compiledOf(id))).toEqual(counts);
  });

  it("has a member or a range for each record of IANA's registries, but for what init named", () => {
    const fewer = withCodes
      .filter((file) => file.startsWith("iana/"))
      .flatMap((file) => {
        const records = recordsOf(readFileSync(corpus(file), "utf8"));
        return Object.values(modelOf(idOf(file))).flatMap(({ section = "", entries, ranges = [] }) => {
          const missing = (records.get(section)?.length ?? 0) - entries.length - ranges.length;
          return missing === 0 ? [] : [`${section}: ${missing}`];
        });
      });
    // Rows that say the same name again; values with several names; a range that ends in letters; protocols without a
    // name.
    expect(fewer).toEqual([
      "rt-link-target-att-value: 3",
      "dns-parameters-6: 2",
      "ppp-numbers-2: 1",
      "protocol-numbers-1: 5",
      "exporter-labels: 1",
    ]);
  });

  it.each([
    ["http-status-codes", "http-status-codes-1", []],
    ["tls-parameters", "tls-parameters-6", []],
    ["icmp-parameters", "icmp-parameters-types", []],
    ["eap-numbers", "eap-numbers-1", []],
    ["sctp-parameters", "sctp-parameters-24", []],
    ["websocket", "close-code-number", []],
    ["core-parameters", "content-formats", []],
    ["dns-parameters", "dns-parameters-4", []],
    ["protocol-numbers", "protocol-numbers-1", ["61", "63", "68", "99", "114"]],
    // Digits of base 16; one range ends in letters that are none.
    ["ppp-numbers", "ppp-numbers-2", ["028b-1exx"]],
    ["websocket", "opcode", []],
  ])("%s, %s: the model has every value, name and range of the registry", (id, section, without) => {
    const table = Object.values(modelOf(id)).find((one) => one.section === section);
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
      ({ value, meaning = "", name = meaning, documentName = name, nameNote }) => {
        const record = records.find(
          (_, at) => spansOf([values[at] ?? ""], base).join() === `${value},${value}`,
        );
        const whole = nameNote === undefined ? documentName : `${documentName} (${nameNote})`;
        return ![...(record?.values() ?? [])].some((text) => fits(text, whole));
      },
    );
    expect(misnamed).toEqual([]);
  });
});
