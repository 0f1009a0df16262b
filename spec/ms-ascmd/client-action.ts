import { type Accessor, literal, type ManyFieldsKind, prose, z } from "spectables";

/**
 * What the document's own words ask for about a status. Sentences are read whole: one that asks for something and is not
 * known, a second request, a condition or a negation gives no action.
 */
export interface ClientAction {
  readonly action: string;
  /** Where it is not the client's to do. */
  readonly by?: "user";
  /** The document's words. */
  readonly words: string;
  /** Where the words begin in the meaning, in UTF-16 code units from 0. */
  readonly start: number;
}

/** A request as it stands in a sentence, to its full stop. */
interface Request extends Pick<ClientAction, "action" | "by"> {
  readonly words: string;
}

const toProvision = String.raw`provision as specified in \[MS-ASPROV\] section [\d.]*\d`;

const requests: readonly Request[] = [
  { action: "retryLater", words: "[Tt]he device SHOULD retry later" },
  { action: "doNotRetry", words: "[Tt]he device SHOULD NOT retry later" },
  {
    action: "provision",
    words:
      "[Tt]he device SHOULD provision to get the request and then do another provision to acknowledge it",
  },
  { action: "provision", words: `[Tt]he device needs to (?:re-)?${toProvision}` },
  { action: "sendFullRequestAgain", words: "[Tt]he device needs to send the full request again" },
  {
    action: "resendFailedItems",
    words:
      "[Tt]he client SHOULD check the status on each of the exceptions to see which ones failed and just resend those",
  },
  {
    action: "correctRequest",
    words: String.raw`Ensure the HTTP request is using the specified Content-Type and length, and that the request is not missing \(when an empty body is not allowed\)`,
  },
  {
    action: "askAgainWithoutBodyParts",
    words: "Try requesting the body of the item again, without body parts",
  },
  {
    action: "deletePartnershipsOnServer",
    by: "user",
    words: "Delete partnerships on the server before proceeding",
  },
];

const phrasings = requests.map(({ words, ...rest }) => ({
  ...rest,
  sentence: new RegExp(String.raw`^(?<lead>.*[,;:] (?:so |and )?)?(?<words>${words}\.)$`),
}));

/** What asks for something, known or not: a word of obligation (RFC 2119, or a plain one), or an imperative. */
const asks =
  /\b(?:SHOULD|MUST|SHALL|should|must|shall|needs? to|ha(?:s|ve) to|ought to)\b|^(?:Please |Then |First,? )?(?:Check|Contact|Delete|Do|Ensure|Issue|Make|Provision|Remove|Request|Resend|Retry|Send|Start|Stop|Try|Use|Wait)\b/;
/** What takes back or restricts the request that comes after it. */
const doubts =
  /\b(?:if|when|whenever|unless|until|while|where|once|after|provided|in case|not|never|no longer|nobody|neither)\b/i;

/** The action that a meaning's words ask for; none where they ask for nothing, for several things, or in other words. */
export function clientActionIn(meaning: string): ClientAction | undefined {
  const asking = [...meaning.matchAll(/\S.*?(?:[.!?](?=\s+[A-Z[])|$)/gs)].filter(([sentence]) =>
    asks.test(sentence),
  );
  const [only, another] = asking;
  if (only === undefined || another !== undefined) return undefined;
  for (const { sentence, ...rest } of phrasings) {
    const { lead = "", words } = sentence.exec(only[0])?.groups ?? {};
    if (words !== undefined && !doubts.test(lead) && !asks.test(lead))
      return { ...rest, words, start: only.index + lead.length };
  }
  return undefined;
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
          `What the document's own words ask for about a value of ${table}; undefined where they ask for nothing, for several things, or on a condition. Apart from any HTTP status: a value may have the one and not the other. They ask for nothing at 141 (LegacyDeviceOnStrictPolicy), for one, where clients provision all the same, as for 142.`,
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
          const actions = [...new Set(requests.map(({ action }) => action))] as [string, ...string[]];
          const action = vocabulary.named(
            "ClientActionName",
            z.enum(actions),
            "The actions that the document's words ask a client for.",
          );
          return vocabulary.named(
            "ClientAction",
            z.strictObject({
              action,
              by: z.literal("user").optional(),
              words: z.string().min(1),
              start: z.int().nonnegative(),
            }),
            "An action that the document asks for, of a person where `by` says so, and its words, which begin in the meaning at `start` (in UTF-16 code units).",
          );
        },
        words: (value) => {
          const { action, by } = value as ClientAction;
          return by === undefined ? action : `${action} (by the ${by})`;
        },
      },
    },
  };
}
