import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { junit } from "../../../generator/report/junit.js";
import { sarif } from "../../../generator/report/sarif.js";
import { ProjectCopy } from "../../project.js";
import { printed, printedByThen } from "../../report/printed.js";
import { checkResult, hostileDiagnostic } from "../../report/results.js";
import { Sandbox } from "../../sandbox.js";
import { Tools } from "../tools.js";

const tools = new Tools("reporters");
beforeAll(() => tools.install());

const folder = mkdtempSync(join(tmpdir(), "spectables-reports-"));
afterAll(() => rmSync(folder, { recursive: true }));

const document = "spec/ms-ascmd/common-status-codes.txt";
const mistakes = "test/fixtures/verify/mistakes/status.php";

/** What each command prints on a project in which there is something to find. */
function outputs(reporter: string): readonly (readonly [name: string, text: string])[] {
  const project = new Sandbox();
  project.write("status.php", readFileSync(mistakes, "utf8"));
  const fine = project.run(["check", "--reporter", reporter]).stdout;
  project.edit(document, (text) => text.replace("1000 folders", "1001 folders"));
  project.write("generated/ms-ascmd/old.ts", project.read("generated/ms-ascmd/types.ts"));
  project.remove("generated/ms-ascmd/types.ts");
  const run = (...args: string[]) => project.run([...args, "--reporter", reporter]).stdout;
  const drift = run("check");
  const verify = run("verify", "status.php");
  const integrity = run("check", "--integrity", "generated/ms-ascmd/index.ts", "status.php");
  const diff = run("diff", "git:HEAD", document, "--spec", "ms-ascmd", "--fail-on", "any");
  project.edit(document, (text) => text.replace("101 |", "1o1 |"));
  return [
    ["a check in step", fine],
    ["drift", drift],
    ["verify", verify],
    ["integrity", integrity],
    ["diff", diff],
    ["a bad cell", run("check")],
    ["a bad cell of generate", run("generate")],
    ["no such spec", run("check", "nothing")],
  ];
}

/** Texts and paths of a document that mean something to SARIF, XML or a URI. */
const invented = [
  ["everything", checkResult()],
  ["hostile texts", { command: "failed", status: 2, diagnostics: [hostileDiagnostic] }],
] as const;

describe("SARIF", () => {
  const all = async () => {
    const found = [...outputs("sarif")];
    for (const [name, result] of invented) found.push([name, (await printedByThen(sarif, result)).stdout]);
    return found;
  };

  it("is valid by the official schema", async () => {
    const { default: addFormats } = (await tools.import("ajv-formats/dist/index.js")) as {
      default: { default: (ajv: Ajv2020) => void };
    };
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormats.default(ajv);
    const schema = tools.path("@microsoft/sarif-multitool-linux/sarif-2.1.0.json");
    const validate = ajv.compile(JSON.parse(readFileSync(schema, "utf8")));
    for (const [name, text] of await all()) {
      validate(JSON.parse(text));
      expect({ name, errors: validate.errors ?? [] }).toEqual({ name, errors: [] });
    }
    validate({ version: "2.1.0", runs: [{ results: [{}] }] });
    expect(validate.errors).not.toBeNull();
  });

  it("has nothing in it that the multitool calls an error", async () => {
    const files = (await all()).map(([, text], index) => {
      const file = join(folder, `report-${index}.sarif`);
      writeFileSync(file, text);
      return file;
    });
    const bad = join(folder, "bad.sarif");
    writeFileSync(bad, JSON.stringify({ version: "2.1.0", runs: [{ results: [{ message: {} }] }] }));
    // Its status is 0 whatever it finds.
    const { stdout, stderr } = spawnSync(
      tools.path("@microsoft/sarif-multitool-linux/Sarif.Multitool"),
      ["validate", ...files, bad, "--output", join(folder, "log.sarif"), "--log", "ForceOverwrite"],
      { encoding: "utf8", env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: "1" } },
    );
    const said = stdout + stderr;
    expect(said).toContain(`${files.length + 1} files scanned`);
    const errors = said.match(/^.*: error .*$/gm) ?? [];
    expect(errors.filter((line) => line.includes("bad.sarif"))).not.toEqual([]);
    expect(errors.filter((line) => !line.includes("bad.sarif"))).toEqual([]);
  });
});

describe("JUnit XML", () => {
  it("is well-formed, and has the elements and attributes that CI servers read", async () => {
    const { DOMParser, onErrorStopParsing } = (await tools.import("@xmldom/xmldom/lib/index.js")) as {
      DOMParser: new (options: object) => { parseFromString(text: string, type: string): Document };
      onErrorStopParsing: unknown;
    };
    const parse = (text: string) =>
      new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, "text/xml");
    expect(() => parse("<a b='<'></a>")).toThrow();
    const all = [
      ...outputs("junit"),
      ...invented.map(([name, result]) => [name, printed(junit, result).stdout] as const),
    ];
    for (const [name, text] of all) {
      const root = parse(text).documentElement;
      expect([name, root.tagName]).toEqual([name, "testsuites"]);
      const suite = only(root, "testsuite");
      const cases = children(suite);
      expect(cases.map(({ tagName }) => tagName)).toEqual(cases.map(() => "testcase"));
      for (const one of cases) {
        expect(one.getAttribute("name")).toMatch(/\S/);
        expect(one.getAttribute("classname")).toMatch(/^[\w.-]/);
        expect(children(one).every(({ tagName }) => /^(failure|system-out)$/.test(tagName))).toBe(true);
      }
      const failures = cases.flatMap((one) => children(one)).filter(({ tagName }) => tagName === "failure");
      for (const counted of [root, suite]) {
        expect(counted.getAttribute("tests")).toBe(String(cases.length));
        expect(counted.getAttribute("failures")).toBe(String(failures.length));
      }
      expect(failures.length > 0).toBe(name !== "a check in step");
    }
  });
});

interface Element {
  readonly tagName: string;
  getAttribute(name: string): string | null;
  readonly childNodes: { readonly length: number; item(index: number): Element & { nodeType: number } };
}
interface Document {
  readonly documentElement: Element;
}

function children(element: Element): Element[] {
  const all = Array.from({ length: element.childNodes.length }, (_, index) => element.childNodes.item(index));
  return all.filter(({ nodeType }) => nodeType === 1);
}

function only(element: Element, name: string): Element {
  const [first, ...others] = children(element);
  if (first === undefined || others.length > 0 || first.tagName !== name) throw new Error(`no one ${name}`);
  return first;
}

describe("GitHub's annotations of the other commands", () => {
  it("verify's stand at file, line and column", () => {
    const project = new ProjectCopy();
    project.write("src/status.php", readFileSync(mistakes, "utf8"));
    const { status, stdout } = project.run(["verify", "src/status.php", "--reporter", "github"]);
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /^::error file=src\/status\.php,line=40,col=8,title=wrong-value::AS_COMMON_SYNCSTATENOTFOUND is 131 here/m,
    );
  });

  it("diff's are as grave as --fail-on says", () => {
    const project = new Sandbox();
    project.edit(document, (text) => text.replace("\nInvalidXML |", "\nMalformedXML |"));
    const levels = (...args: string[]) => {
      const all = ["diff", "git:HEAD", document, "--spec", "ms-ascmd", "--reporter", "github", ...args];
      const { status, stdout } = project.run(all);
      return [
        status,
        ...[...stdout.matchAll(/^::(\w+) file=([^,]+),title=(value-renamed)/gm)].map((m) => m[1]),
      ];
    };
    expect(levels()).toEqual([0, "warning"]);
    expect(levels("--fail-on", "breaking")).toEqual([1, "error"]);
  });
});
