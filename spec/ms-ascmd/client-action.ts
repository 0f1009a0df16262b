import { type Accessor, literal, type ManyFieldsKind, prose, z } from "spectables";

/**
 * What the document's own words tell a client to do about a status. Whole sentences (or their ends) are
 * matched, so that a sentence which goes on with a condition is another phrasing; an unknown phrasing gives
 * no action.
 */
export interface ClientAction {
  readonly action: string;
  /** The document's words. */
  readonly words: string;
  /** Where the words begin in the meaning, in UTF-16 code units from 0. */
  readonly start: number;
}

const provisionReference = String.raw`as specified in \[MS-ASPROV\] section [\d.]*\d`;

const phrasings: readonly (readonly [action: string, sentence: RegExp])[] = [
  ["retryLater", /\bthe device SHOULD retry later\.$/],
  ["doNotRetry", /\bthe device SHOULD NOT retry later\.$/],
  [
    "provision",
    /(?<=\. )The device SHOULD provision to get the request and then do another provision to acknowledge it\.(?= |$)/,
  ],
  ["provision", new RegExp(String.raw`\bthe device needs to provision ${provisionReference}\.$`)],
  ["provision", new RegExp(String.raw`(?<=\. )The device needs to re-provision ${provisionReference}\.$`)],
  ["sendFullRequestAgain", /(?<=\. )The device needs to send the full request again\.$/],
  [
    "resendFailedItems",
    /\bthe client SHOULD check the status on each of the exceptions to see which ones failed and just resend those\.$/,
  ],
  ["fullResync", /\bthe device will be forced to do full sync\.$/],
  ["askAgainWithoutBodyParts", /(?<=\. )Try requesting the body of the item again, without body parts\.$/],
  ["deletePartnershipsOnServer", /(?<=\. )Delete partnerships on the server before proceeding\.$/],
];

/** The action that a meaning's words ask for; none where they ask for nothing, or for several things. */
export function clientActionIn(meaning: string): ClientAction | undefined {
  const found = phrasings.flatMap(([action, sentence]) => {
    const match = sentence.exec(meaning);
    return match === null ? [] : [{ action, words: match[0], start: match.index }];
  });
  return found.length === 1 ? found[0] : undefined;
}

const accessor: Accessor = {
  module: "client-action",
  exports: ["clientAction"],
  reads: ["clientAction"],
  print(file, { table, entries, exported }) {
    const rows = entries.flatMap(({ value, clientAction }) =>
      clientAction === undefined ? [] : [[value, clientAction]],
    );
    file
      .import(["frozen"], "./frozen.js")
      .import(["ClientAction"], "./types.js", { typeOnly: true })
      .const(
        "actions",
        [],
        (writer) => {
          writer
            .write(
              "actions: ReadonlyMap<number, ClientAction> = /* @__PURE__ */ new Map(frozen<readonly (readonly [number, ClientAction])[]>([",
            )
            .newLine();
          for (const row of rows) writer.writeLine(`  ${literal(row)},`);
          writer.write("]));");
        },
        { local: true },
      )
      .function(
        exported("clientAction"),
        "(value: number): ClientAction | undefined",
        [
          `What the document's own words tell a client to do about a value of ${table}; undefined where they say nothing. Apart from any HTTP status: a value may have the one and not the other.`,
        ],
        ["return actions.get(value);"],
      );
  },
};

/** The column "Meaning": running text, and the action that its words ask for. */
export function meaningWithAction(): ManyFieldsKind<{ meaning: string; clientAction?: ClientAction }> {
  const { field } = prose() as Extract<ReturnType<typeof prose>, { field: unknown }>;
  return {
    // The cells are prose, and read the same; the action is found in them beside.
    id: "prose",
    prose: true,
    accessors: [accessor],
    cell: z
      .string()
      .min(1, "some text")
      .transform((meaning) => {
        const clientAction = clientActionIn(meaning);
        return { meaning, ...(clientAction ? { clientAction } : {}) };
      }),
    fields: {
      meaning: { ...field, label: "Meaning" },
      clientAction: {
        label: "Client action",
        optional: true,
        schema: (vocabulary) => {
          const actions = [...new Set(phrasings.map(([action]) => action))] as [string, ...string[]];
          const action = vocabulary.named(
            "ClientActionName",
            z.enum(actions),
            "The actions that the document's words ask a client for.",
          );
          return vocabulary.named(
            "ClientAction",
            z.strictObject({ action, words: z.string().min(1), start: z.int().nonnegative() }),
            "An action that the document asks a client for, and its words, which begin in the meaning at `start` (in UTF-16 code units).",
          );
        },
        words: (value) => (value as ClientAction).action,
      },
    },
  };
}
