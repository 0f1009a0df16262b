import { Project, ts } from "ts-morph";
import { describe, expect, it } from "vitest";
import { outputs } from "../ms-ascmd.js";

/** What an editor shows to somebody who uses the generated modules. */
const project = new Project({
  useInMemoryFileSystem: true,
  compilerOptions: {
    strict: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
  },
});
for (const { path, text } of outputs()) if (path.endsWith(".ts")) project.createSourceFile(`/${path}`, text);
project.createSourceFile("/package.json", '{"type":"module"}');

function userOf(text: string) {
  const file = project.createSourceFile(
    "/user.ts",
    `import * as codes from "./generated/ms-ascmd/index.js";\n${text}\n`,
    { overwrite: true },
  );
  const service = project.getLanguageService().compilerObject;
  return { file, service, at: (marker: string) => file.getFullText().lastIndexOf(marker) };
}

const errorsOf = (text: string) =>
  userOf(text)
    .file.getPreEmitDiagnostics()
    .map((diagnostic) => ts.flattenDiagnosticMessageText(diagnostic.compilerObject.messageText, "\n"));

describe("hovering", () => {
  it("shows a member's value, meaning, versions, HTTP, action and section", () => {
    const { file, service, at } = userOf("codes.CommonStatus.SyncStateNotFound;");
    const info = service.getQuickInfoAtPosition(file.getFilePath(), at("SyncStateNotFound"));
    expect(ts.displayPartsToString(info?.displayParts)).toBe(
      "(enum member) CommonStatus.SyncStateNotFound = 132",
    );
    expect(info?.tags).toBeUndefined();
    expect(ts.displayPartsToString(info?.documentation)).toMatchInlineSnapshot(`
      "The server’s data file that contains the state of the client was unexpectedly missing. It might have
      disappeared while the request was in progress. The next request will likely answer a sync key error
      and the device will be forced to do full sync.

      - Protocol versions: 14.0, 14.1, 16.0, 16.1
      - HTTP instead: 403 for the Provision command, or 500 (on 2.5, 12.0, 12.1)
      - [MS-ASCMD] section 2.2.2"
    `);
  });

  it("shows an erratum with its reason", () => {
    const { file, service, at } = userOf("codes.CommonStatus.MessagePreviouslySent;");
    const info = service.getQuickInfoAtPosition(file.getFilePath(), at("MessagePreviouslySent"));
    expect(ts.displayPartsToString(info?.documentation)).toContain(
      '- Erratum (name): this copy of the document has "Message PreviouslySent". A name has no space.',
    );
  });
});

describe("completing", () => {
  const offered = (text: string, marker: string) => {
    const { file, service, at } = userOf(text);
    const list = service.getCompletionsAtPosition(file.getFilePath(), at(marker) + marker.length, {});
    return list?.entries.map(({ name }) => name) ?? [];
  };

  it("offers the versions and commands that the document knows", () => {
    expect(offered('codes.isSupported(101, "");', '101, "')).toEqual([
      "2.5",
      "12.0",
      "12.1",
      "14.0",
      "14.1",
      "16.0",
      "16.1",
    ]);
    const commands = offered(
      'codes.httpStatusFor(101, { protocolVersion: "12.1", command: "" });',
      'command: "',
    );
    expect(commands).toContain("Sync");
    expect(commands).toHaveLength(20);
  });
});

describe("types", () => {
  it("take any version, command and value that comes from outside", () => {
    expect(
      errorsOf(`declare const header: string; declare const code: number;
        codes.isSupported(code, header); codes.knownRange(header); codes.usesHttpStatus(header); codes.clientAction(code);
        codes.httpStatusFor(code, { protocolVersion: header, command: header });
        codes.httpStatusFor(185, { protocolVersion: "99.0", command: codes.Command.Sync });
        codes.commonStatusByValue.get(185); codes.commonStatusByName.get(header); codes.commandByName.get("x");`),
    ).toEqual([]);
  });

  it("narrow by the guards", () => {
    expect(
      errorsOf(`declare const x: unknown;
        if (codes.isCommonStatus(x)) { const status: codes.CommonStatus = x; }
        if (codes.isProtocolVersion(x)) { const version: codes.ProtocolVersion = x; }
        if (codes.isCommand(x)) { const command: codes.Command = x; }`),
    ).toEqual([]);
  });

  it("make an exhaustive switch", () => {
    const scopes = (...members: string[]) => `function f(scope: codes.StatusScope): number {
      switch (scope) { ${members.map((member) => `case codes.StatusScope.${member}: return 1;`).join(" ")} }
    }`;
    expect(errorsOf(scopes("Global", "Item", "Policy"))).toEqual([]);
    expect(errorsOf(scopes("Global", "Item"))).toEqual([
      "Function lacks ending return statement and return type does not include 'undefined'.",
    ]);
  });

  it("work with satisfies, and refuse what the document does not have", () => {
    expect(
      errorsOf(
        `const texts = { [codes.StatusScope.Global]: "a", [codes.StatusScope.Item]: "b", [codes.StatusScope.Policy]: "c" } satisfies Record<codes.StatusScope, string>;`,
      ),
    ).toEqual([]);
    expect(
      errorsOf(
        `const texts = { [codes.StatusScope.Global]: "a" } satisfies Record<codes.StatusScope, string>;`,
      ),
    ).toHaveLength(1);
    expect(errorsOf("const status: codes.CommonStatus = 185;")).toHaveLength(1);
    expect(errorsOf("codes.CommonStatus.NoFoldersFounds;")).toHaveLength(1);
    expect(errorsOf("(codes.commonStatusByValue).set(1, 1);")).toHaveLength(1);
    expect(
      errorsOf("const entry = codes.commonStatusByValue.get(101); if (entry) entry.meaning = '';"),
    ).toHaveLength(1);
  });

  it("have literal types for every value constant", () => {
    const { file } = userOf(
      'import * as values from "./generated/ms-ascmd/values/common-status.js"; const x: 113 = values.MailboxQuotaExceeded; const y: codes.CommonStatus = values.InvalidContent;',
    );
    expect(file.getPreEmitDiagnostics().map((diagnostic) => diagnostic.getMessageText())).toEqual([]);
  });
});
