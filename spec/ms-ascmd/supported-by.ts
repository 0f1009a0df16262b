import { type ManyFieldsKind, versionAccessor, z } from "spectables";
import { httpFallbackAccessor } from "./http-fallback.js";
import { protocolVersion, versionList, versionsIn } from "./versions.js";

/**
 * The column "Protocol Versions": `Supported by: 14.0, 14.1` and, for some codes, a sentence that says which
 * HTTP status older protocol versions get instead.
 */

export interface SupportedBy extends Readonly<Record<string, unknown>> {
  readonly protocolVersions: readonly string[];
  readonly httpFallback?: HttpFallback;
}

export interface HttpFallback {
  readonly protocolVersions: readonly string[];
  /** In the document's order. */
  readonly responses: readonly HttpResponse[];
}

export interface HttpResponse {
  readonly status: number;
  /** Only for this command. */
  readonly command?: string;
  /** Only under this condition, in the document's words after "for". */
  readonly condition?: string;
}

const cell = new RegExp(
  `^Supported by: (${versionList})(?: When protocol version (${versionList}) is used, (an HTTP .+) is returned instead of this status value\\.)?$`,
);

const response = String.raw`an HTTP ([45]\d\d) response`;
const forCommand = String.raw`${response} for the ([A-Z]\w*) command`;
const condition = "(version 1\\.0 devices|no policy key header)";
const forCondition = `${response} for ${condition}`;

/** What a sentence form gives: the captured texts to the responses that they stand for. */
type Form = readonly [pattern: RegExp, read: (...texts: string[]) => HttpResponse[]];

const of = (status: string | undefined, rest: Omit<HttpResponse, "status"> = {}): HttpResponse => ({
  status: Number(status),
  ...rest,
});

/** Every form of the sentence that the document has; another one is an error, never a guess. */
const forms: readonly Form[] = [
  [new RegExp(`^${response}$`), (status) => [of(status)]],
  [
    new RegExp(`^${response}, or ${forCommand},$`),
    (status, other, command) => [of(status), of(other, { command: command as string })],
  ],
  [
    new RegExp(`^${forCommand}, or ${response}$`),
    (status, command, other) => [of(status, { command: command as string }), of(other)],
  ],
  [
    new RegExp(`^${response}, or ${forCondition},$`),
    (status, other, words) => [of(status), of(other, { condition: words as string })],
  ],
  [
    new RegExp(`^${forCondition}, or ${response}$`),
    (status, words, other) => [of(status, { condition: words as string }), of(other)],
  ],
  [new RegExp(`^${response} or ${response}$`), (status, other) => [of(status), of(other)]],
];

/** The responses that the sentence's middle names; undefined where its form is not a known one. */
export function responsesIn(text: string): HttpResponse[] | undefined {
  for (const [pattern, read] of forms) {
    const match = pattern.exec(text);
    if (match) return read(...match.slice(1));
  }
  return undefined;
}

function responseWords({ status, command, condition: words }: HttpResponse): string {
  if (command !== undefined) return `${status} for the ${command} command`;
  return words === undefined ? String(status) : `${status} for ${words}`;
}

export function supportedBy(): ManyFieldsKind<SupportedBy> {
  return {
    id: "supported-by",
    claims: /^Supported by:/,
    accessors: [versionAccessor("protocolVersions"), httpFallbackAccessor],
    cell: z.string().transform((text, context) => {
      const [, versions, oldVersions, sentence] = cell.exec(text) ?? [];
      if (versions === undefined) {
        context.addIssue(
          '"Supported by: 14.0, 14.1", with or without the sentence on HTTP responses for old versions',
        );
        return z.NEVER;
      }
      const protocolVersions = versionsIn(versions);
      if (oldVersions === undefined || sentence === undefined) return { protocolVersions };
      const responses = responsesIn(sentence);
      if (responses === undefined) {
        context.addIssue(`a known form of the sentence on HTTP responses, not ${JSON.stringify(sentence)}`);
        return z.NEVER;
      }
      return { protocolVersions, httpFallback: { protocolVersions: versionsIn(oldVersions), responses } };
    }),
    fields: {
      protocolVersions: {
        label: "Protocol versions",
        schema: (vocabulary) => z.array(protocolVersion(vocabulary)).min(1),
        words: (value) => (value as string[]).join(", "),
      },
      httpFallback: {
        label: "HTTP instead",
        optional: true,
        change: {
          id: "http-fallback-changed",
          level: "breaking",
          documentation:
            "What stands for a value where a status of HTTP is answered instead of it changed, came or went: a client of an old protocol version misreads the answer.",
        },
        schema: (vocabulary) => {
          const response = vocabulary.named(
            "HttpResponse",
            z.strictObject({
              status: z.int().min(400).max(599),
              command: z.string().min(1).optional(),
              condition: z.string().min(1).optional(),
            }),
            "An HTTP status that stands for a value: always, for one command, or under a condition in the document's words.",
          );
          return vocabulary.named(
            "HttpFallback",
            z.strictObject({
              protocolVersions: z.array(protocolVersion(vocabulary)).min(1),
              responses: z.array(response).min(1),
            }),
            "What old protocol versions get instead of a value: HTTP statuses, in the document's order.",
          );
        },
        words: (value) => {
          const { protocolVersions, responses } = value as HttpFallback;
          return `${responses.map(responseWords).join(", or ")} (on ${protocolVersions.join(", ")})`;
        },
      },
    },
  };
}
