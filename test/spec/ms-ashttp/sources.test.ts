import { describe, expect, it } from "vitest";
import { modelOf } from "../../all-specs.js";
import { allTexts } from "../../requirements.js";
import { sources } from "../../sources.js";

const { tables } = modelOf("ms-ashttp");
const pairs = (table: string) => (tables[table]?.entries ?? []).map(({ value, name }) => [value, name]);

describe.each(sources)("the query's codes, against two sources ($from)", (source) => {
  it("say what the requirement specification says, but for a command that it leaves out and one that it misspells", () => {
    const texts = allTexts(source, "MS-ASHTTP");
    const found = (pattern: RegExp) => texts.flatMap((text) => pattern.exec(text)?.slice(1, 3) ?? []);
    const codes = found(/numeric code of command\] (\w+) \[is\] (\d+)/);
    expect(codes).toEqual(
      pairs("CommandCode")
        .filter(([, name]) => name !== "FolderUpdate")
        .flatMap(([value, name]) => [name === "Settings" ? "Setting" : name, String(value)]),
    );
    expect(found(/Tag value of\] (\d+) \[corresponds to parameter name\] (\w+)/)).toEqual(
      pairs("CommandParameter").flatMap(([value, name]) => [String(value), name]),
    );
    const options = texts.flatMap(
      (text) => /When flag\] (\w+) \[value is\] (0x\w+)/.exec(text)?.slice(1) ?? [],
    );
    expect([...new Set(options)]).toEqual(
      pairs("CommandOption").flatMap(([value, name]) => [name, `0x${String(value).padStart(2, "0")}`]),
    );
    const bytes = texts.flatMap(
      (text) =>
        /^\[In Base64 Encoded Query Value\] This \[protocol version\] value .*be (.*)/.exec(text)?.[1] ?? [],
    );
    expect(new Set(bytes.join().match(/\d{3}/g))).toEqual(
      new Set(pairs("VersionByte").map(([value]) => String(value))),
    );
    const statuses = texts.flatMap((text) => /\[Status code\] (\d{3})/.exec(text)?.[1] ?? []);
    // 449 is from MS-ASCMD.
    const own = pairs("HttpStatus").map(([value]) => String(value));
    expect(own.filter((value) => !statuses.includes(value))).toEqual(["449"]);
  });

  it("say what the document of 2015 says", async () => {
    const { document } = await source.read("pdf/MS-ASHTTP.6145dd6f.pdf", { file: "x" });
    const rows = document.blocks.flatMap((block) =>
      block.kind === "table" ? block.rows.map(({ cells }) => cells.map(({ text }) => text)) : [],
    );
    const below = (...header: string[]) => {
      const at = rows.findIndex((row) => header.every((text, index) => row[index] === text));
      const end = rows.findIndex((row, index) => index > at && !/^\d+$/.test(row[0] ?? ""));
      return rows.slice(at + 1, end).map(([value, name]) => [Number(value), name]);
    };
    expect(pairs("CommandCode")).toEqual(below("Code", "Command"));
    expect(pairs("CommandParameter")).toEqual(below("Tag", "Parameter Name"));
  });
});

it("a byte's name is its version's, and the version its tenth part", () => {
  for (const { value, name, version } of tables.VersionByte?.entries ?? [])
    expect([String(version), name]).toEqual([
      (Number(value) / 10).toFixed(1),
      `V${String(version).replace(".", "_")}`,
    ]);
});

it("449 stands for statuses that ask to provision", () => {
  const common = modelOf("ms-ascmd").tables.CommonStatus?.entries ?? [];
  const stood = common.filter(({ httpFallback }) => JSON.stringify(httpFallback ?? "").includes("449"));
  expect(stood.map(({ value }) => value)).toEqual([140, 141, 142, 143, 144]);
});
