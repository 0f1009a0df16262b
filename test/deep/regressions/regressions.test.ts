import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { verify } from "../../../generator/compare/verify/verify.js";
import { integer } from "../../../generator/kinds/index.js";
import type { Model } from "../../../generator/model/model.js";
import type { Format } from "../../../generator/read/forms.js";
import { parseDocument } from "../../../generator/read/index.js";
import { type Limits, limitsOf } from "../../../generator/read/limits.js";
import { tablesOf } from "../../../generator/table/table.js";
import { build, specOf } from "../../build.js";

/**
 * Every input that ever crashed, hung or filled memory, reduced to a recipe: parts that are repeated, with `{n}` for
 * the number of the repetition and `{n+1}` for the next.
 */
interface Regression {
  readonly why: string;
  readonly parts: Parts;
  /** The code of the diagnostic, or `read`. */
  readonly expect: string;
  readonly limits?: Partial<Limits>;
  /** Of a Word file. */
  readonly styles?: Parts;
  readonly numbering?: Parts;
  /** Of a source. */
  readonly file?: string;
}

type Parts = readonly (readonly [text: string, times: number])[];

function expanded(parts: Parts): string {
  return parts
    .map(([text, times]) => {
      if (!text.includes("{n")) return text.repeat(times);
      const one = (_: unknown, n: number) =>
        text.replaceAll("{n}", String(n)).replaceAll("{n+1}", String(n + 1));
      return Array.from({ length: times }, one).join("");
    })
    .join("");
}

const folder = fileURLToPath(new URL("../../fixtures/regressions/", import.meta.url));
const broker = JSON.parse(
  readFileSync(fileURLToPath(new URL("../../fixtures/verify/models/broker.json", import.meta.url)), "utf8"),
) as Model;

async function run(target: string, { parts, limits, styles, numbering, file }: Regression): Promise<string> {
  if (target === "verify") {
    verify([{ file: file ?? "x.c", text: expanded(parts) }], broker);
    return "read";
  }
  if (target === "rows") {
    const spec = specOf({ kind: "enum", columns: { value: { header: "B", kind: integer() } } });
    return build([expanded(parts)], spec)
      .errors.map(({ code }) => code)
      .join();
  }
  const part = (name: string, own: Parts | undefined) =>
    own === undefined ? {} : { [`word/${name}.xml`]: strToU8(expanded(own)) };
  const bytes =
    target === "docx"
      ? zipSync({ ...part("document", parts), ...part("styles", styles), ...part("numbering", numbering) })
      : Buffer.from(expanded(parts));
  try {
    const { document } = await parseDocument(bytes, "x", {
      from: target as Format,
      ...(limits ? { limits } : {}),
    });
    JSON.stringify(tablesOf(document, limitsOf(limits)));
    return "read";
  } catch (error) {
    const { diagnostics } = error as { diagnostics?: { code: string }[] };
    if (diagnostics === undefined) throw error;
    return diagnostics.map(({ code }) => code).join();
  }
}

/** What no input may take, in milliseconds of CPU time: those that took time by the square took minutes. */
const bound = 6_000;

describe.each(readdirSync(folder).sort())("%s", (name) => {
  const regressions = JSON.parse(readFileSync(`${folder}${name}`, "utf8")) as Regression[];

  it.each(regressions.map((one) => [one.why, one] as const))(
    "%s",
    { timeout: 120_000 },
    async (_, regression) => {
      const before = process.cpuUsage();
      expect(await run(name.replace(".json", ""), regression)).toBe(regression.expect);
      const { user, system } = process.cpuUsage(before);
      expect((user + system) / 1000).toBeLessThan(bound);
    },
  );
});
