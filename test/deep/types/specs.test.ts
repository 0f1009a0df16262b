import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { make } from "../../../generator/pipeline/make.js";
import { specFileOf, specIds } from "../../../generator/spec/project.js";
import type { Spec } from "../../../generator/spec/spec.js";
import { hasMembers } from "../../../generator/spec/table.js";
import { hasCorpus } from "../../corpus.js";
import { built } from "../../specs/built.js";
import ews from "../../specs/ews/spec.js";
import kafka from "../../specs/kafka/spec.js";
import mqtt from "../../specs/mqtt/spec.js";
import erref from "../../specs/ms-erref/spec.js";
import postgresql from "../../specs/postgresql/spec.js";
import smb2 from "../../specs/smb2/spec.js";
import page25 from "../../specs/wbxml/page-25.spec.js";
import winsock from "../../specs/winsock/spec.js";
import { run } from "../consumers/packed.js";
import { installTools, tool } from "../consumers/tools.js";

const specs = [ews, kafka, mqtt, erref, postgresql, smb2, page25, winsock];
const folder = mkdtempSync(join(tmpdir(), "spectables-types-"));
const specFolder = fileURLToPath(new URL("../../specs/any", import.meta.url));

/** Every table in the style of plain objects, which may be open where they are not flags. */
const asObjects = (spec: Spec, open: boolean): Spec => ({
  ...spec,
  tables: Object.fromEntries(
    Object.entries(spec.tables).map(([name, table]) => {
      if (!hasMembers(table)) return [name, table];
      const isOpen = open && table.kind !== "flags";
      return [name, { ...table, style: "const" as const, ...(isOpen ? { open: true as const } : {}) }];
    }),
  ),
});
const asConst = (spec: Spec): Spec => asObjects(spec, false);

/** What only types can tell: each expected error must be one, and nothing else may be. */
const uses = `
import { ErrorCode, isKnownErrorCode, type KnownErrorCode } from "./kafka/error-code.js";
import { NtStatus, ntStatusName } from "./ms-erref/nt-status.js";
import { ntStatusByValue } from "./ms-erref/nt-status.entries.js";

const unknown: ErrorCode = 9999;
// @ts-expect-error: 9999 is no code of the document
const known: KnownErrorCode = 9999;
export const negative: KnownErrorCode = ErrorCode.UNKNOWN_SERVER_ERROR;
export const narrowed: KnownErrorCode | undefined = isKnownErrorCode(unknown) ? unknown : undefined;
export const status: NtStatus = NtStatus.STATUS_WAIT_0;
export const name: "STATUS_SUCCESS" | undefined = ntStatusName(0) === "STATUS_SUCCESS" ? "STATUS_SUCCESS" : undefined;
export const aliases: readonly { readonly name: string }[] | undefined = ntStatusByValue.get(0)?.aliases;
export { known };
`;

const options = {
  target: "es2022",
  lib: ["es2022"],
  module: "nodenext",
  types: [],
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  isolatedModules: true,
  verbatimModuleSyntax: true,
  noEmit: true,
};

async function write(style: "enum" | "const"): Promise<string> {
  for (const spec of specs) {
    const made = await built(style === "const" ? asConst(spec) : spec, specFolder);
    for (const { path, text } of made.files().filter((file) => file.path.endsWith(".ts"))) {
      const file = join(folder, style, path.replace("generated/", ""));
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  }
  writeFileSync(join(folder, style, "uses.ts"), uses);
  writeFileSync(join(folder, style, "package.json"), '{ "type": "module" }');
  return join(folder, style);
}

const check = (project: string, version: string, more: object = {}) => {
  const config = { compilerOptions: { ...options, ...more }, include: ["."] };
  writeFileSync(join(project, "tsconfig.json"), JSON.stringify(config));
  return run(project, process.execPath, tool(`${version}/bin/tsc`), "-p", ".");
};

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** What the project's own specs give, each with its tables in another style, as one project. */
async function writeOwn(style: string, styled: (spec: Spec) => Spec): Promise<string> {
  const load = async (_: string, id: string) => {
    const file = specFileOf(id);
    const { default: spec } = (await import(join(root, file))) as { default: Spec };
    return { spec: styled(spec), file };
  };
  const project = join(folder, `own-${style}`);
  for (const id of specIds(root)) {
    const { files, diagnostics } = await make(root, id, load(root, id), undefined, undefined, load);
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    for (const { path, text } of files?.filter((file) => file.path.endsWith(".ts")) ?? []) {
      const file = join(project, path.replace("generated/", ""));
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  }
  writeFileSync(join(project, "package.json"), '{ "type": "module" }');
  return project;
}

describe("the generated modules of the project's own specs", () => {
  beforeAll(installTools);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("pass strict TypeScript as they are", async () => {
    const project = await writeOwn("enum", (spec) => spec);
    for (const version of ["ts50", "ts59", "ts70"]) expect(check(project, version)).toBe("");
  });

  it("pass it as objects, closed and open, which type stripping can erase", async () => {
    const closed = await writeOwn("const", asConst);
    const open = await writeOwn("open", (spec) => asObjects(spec, true));
    for (const project of [closed, open]) {
      expect(check(project, "ts50")).toBe("");
      for (const version of ["ts59", "ts70"])
        expect(check(project, version, { erasableSyntaxOnly: true })).toBe("");
    }
  });

  it("are not erasable as enums: the check can fail", () => {
    expect(() => check(join(folder, "own-enum"), "ts70", { erasableSyntaxOnly: true })).toThrow("TS1294");
  });
});

describe.skipIf(!hasCorpus)("the generated modules of eight documents", () => {
  beforeAll(installTools);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("pass strict TypeScript 5.0, 5.9 and 7.0 as enums", async () => {
    const project = await write("enum");
    for (const version of ["ts50", "ts59", "ts70"]) expect(check(project, version)).toBe("");
  });

  it("pass them as objects, and hold nothing that type stripping cannot erase", async () => {
    const project = await write("const");
    expect(check(project, "ts50")).toBe("");
    for (const version of ["ts59", "ts70"])
      expect(check(project, version, { erasableSyntaxOnly: true })).toBe("");
  });

  it("are not erasable as enums: the check can fail", () => {
    expect(() => check(join(folder, "enum"), "ts70", { erasableSyntaxOnly: true })).toThrow("TS1294");
  });
});
