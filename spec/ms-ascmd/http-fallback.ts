import { type Accessor, literal } from "spectables";
import type { HttpFallback } from "./supported-by.js";

/**
 * What old protocol versions get instead of a status: HTTP statuses, and the way back from them.
 *
 * A response for a command or under a condition stands last as long as nothing settles it; where the command
 * settles it, it is the only one, or none.
 */
export const httpFallbackAccessor: Accessor = {
  module: "http-fallback",
  exports: ["usesHttpStatus", "httpStatusFor", "statusesForHttp"],
  reads: ["httpFallback"],
  print(file, { table, module, entries, facts, exported }) {
    const rows = entries.flatMap(({ value, httpFallback }) =>
      httpFallback === undefined ? [] : [[value, httpFallback as HttpFallback] as const],
    );
    const governing = facts.httpFallback?.protocolVersions as readonly string[] | undefined;
    const versions = governing ?? [...new Set(rows.flatMap(([, { protocolVersions }]) => protocolVersions))];
    file
      .import(["Command"], "./command.js", { typeOnly: true })
      .import([table], module, { typeOnly: true })
      .import(["HttpFallback", "HttpResponse", "ProtocolVersion"], "./types.js", { typeOnly: true })
      .interface(
        "HttpQuery",
        ["Who asks: values from a request's headers, known to the document or not."],
        [
          {
            text: "readonly protocolVersion: ProtocolVersion | (string & {});",
            doc: ["The protocol version that the client uses."],
          },
          {
            text: `readonly command?: Command | \`\${Command}\` | (string & {}) | undefined;`,
            doc: ["The command that was requested, where it is known."],
          },
        ],
      )
      .const(
        "versions",
        [],
        (writer) => writer.write(`versions: readonly string[] = ${literal(versions)};`),
        { local: true },
      )
      .const(
        "fallbacks",
        [],
        (writer) => {
          writer.write("fallbacks: ReadonlyMap<number, HttpFallback> = /* @__PURE__ */ new Map([").newLine();
          for (const row of rows) writer.writeLine(`  ${literal(row)},`);
          writer.write("]);");
        },
        { local: true },
      )
      .function(
        exported("usesHttpStatus"),
        '(version: HttpQuery["protocolVersion"]): boolean',
        [
          "Whether a protocol version answers with an HTTP status where later ones send a status value. So an empty list of `httpStatusFor` means, where this is true, some HTTP status that the document does not name; else the status value itself.",
        ],
        ["return versions.includes(version);"],
      )
      .function(
        exported("httpStatusFor"),
        "(value: number, query: HttpQuery): number[]",
        [
          `The HTTP statuses that stand for a value of ${table}, the certain ones first: those whose condition the query cannot settle come last. Empty where the document has none: for later protocol versions, and for unknown values and versions.`,
        ],
        [
          "const fallback = fallbacks.get(value);",
          "if (!fallback?.protocolVersions.some((version) => version === query?.protocolVersion)) return [];",
          "const command = query.command ?? undefined;",
          "const possible = fallback.responses.filter(",
          "  (response) => response.command === undefined || command === undefined || response.command === command,",
          ");",
          "const settled = possible.filter((response) => response.command !== undefined && response.command === command);",
          "if (settled.length > 0) return settled.map(({ status }) => status);",
          "const isOpen = (response: HttpResponse) => response.command !== undefined || response.condition !== undefined;",
          "const ordered = [...possible.filter((response) => !isOpen(response)), ...possible.filter(isOpen)];",
          "return ordered.map(({ status }) => status);",
        ],
      )
      .function(
        exported("statusesForHttp"),
        `(httpStatus: number, query: HttpQuery): ${table}[]`,
        [
          `The values of ${table} for which an HTTP status may stand, in the document's order; the way back of \`httpStatusFor\`, so there are often several.`,
        ],
        [
          `const values = [...fallbacks.keys()] as ${table}[];`,
          `return values.filter((value) => ${exported("httpStatusFor")}(value, query).includes(httpStatus));`,
        ],
      );
  },
};
