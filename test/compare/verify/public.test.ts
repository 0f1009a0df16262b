import { describe, expect, test } from "vitest";
import { verify } from "../../../generator/compare/verify/verify.js";
import { model } from "./public/names.js";
import { publicTables } from "./public/tables.js";

const found = (file: string, text: string, table?: string) => {
  const [result] = verify([{ file, text }], model, table === undefined ? {} : { table });
  return {
    recognised: result?.recognised,
    told: result?.findings
      .filter(({ level }) => level !== "note")
      .sort((a, b) => a.line - b.line)
      .map(({ value, rule }) => `${value} ${rule}`),
  };
};

describe("what public implementations have", () => {
  test.each(publicTables.map((one) => [`${one.repository} ${one.path}`, one] as const))("%s", (_, one) => {
    const { file, text, told, named } = one;
    expect(found(file, text, "CommonStatus")).toEqual({ recognised: true, told });
    expect(found(file, text)).toEqual(
      named === true ? { recognised: false, told: [] } : { recognised: true, told },
    );
  });
});
