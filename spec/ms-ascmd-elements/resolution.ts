import { type ColumnKind, z } from "spectables";

/** What a client can do, in the words of the document beside this file; each with what it means. */
const resolutions = {
  askAdministrator: "ask the administrator, or send the user there",
  askUser: "ask the user for another input, or for a decision",
  checkCertificate: "see whether signature and chain of the certificate are right",
  correctRequest: "look for the mistake in the request",
  doNotSendAgain: "do not send the item or request again",
  folderSync: "get the folder hierarchy with FolderSync",
  freeSpace: "free space in the mailbox",
  getCertificate: "get another certificate or chain",
  retry: "send the request again",
  retryLater: "send the request again after some time",
  sendFullRequest: "send the request again with all that it may leave out",
  sendLess: "send fewer items or a simpler query",
  startFromKeyZero: "begin the synchronisation anew, with the key 0",
  supplyCredentials: "supply the user's credentials, over a trusted connection",
  sync: "synchronise with Sync",
  tellUser: "tell the user",
  useReturnedValue: "send the request again with the limit that the response has",
  waitAgain: "send the Ping again",
} as const;

const names = Object.keys(resolutions) as [keyof typeof resolutions, ...(keyof typeof resolutions)[]];

/** The columns "Resolution" and "Scope": words of a closed list, parted by commas, each once; the order counts. */
function listOf(
  id: string,
  type: string,
  words: readonly [string, ...string[]],
  description: string,
): ColumnKind {
  const word = z.enum(words);
  return {
    id,
    cell: z.string().transform((text, context) => {
      const read = text.split(", ").map((one) => word.safeParse(one).data);
      if (read.every((one) => one !== undefined) && new Set(read).size === read.length) return read;
      context.addIssue(`some of ${words.join(", ")}, each once`);
      return z.NEVER;
    }),
    field: {
      schema: (vocabulary) => z.array(vocabulary.named(type, word, description)).min(1),
      words: (value) => (value as string[]).join(", "),
    },
  };
}

/** What a client can do about a value, one after the other. */
export const resolution = () =>
  listOf(
    "resolution",
    "Resolution",
    names,
    Object.entries(resolutions)
      .map(([name, words]) => `\`${name}\`: ${words}`)
      .join("; "),
  );

/** Whom a value speaks of, in the words of MS-ASCMD's scopes. */
export const scope = () => listOf("scope", "Scope", ["Global", "Item"], "Whom a status speaks of.");
