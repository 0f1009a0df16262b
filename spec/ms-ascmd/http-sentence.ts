import { z } from "spectables";
import { versionList, versionsIn } from "./versions.js";

/** The sentence on HTTP statuses that governs the whole table. */
export const httpSentence = z.string().transform((text, context) => {
  const sentence = new RegExp(
    `When protocol version (${versionList}) is used, an HTTP status code (\\dxx) or (\\dxx) instead of a Status element value (\\dxx) is returned in the response\\.`,
  );
  const [, versions, first, second, status] = sentence.exec(text) ?? [];
  if (versions === undefined) {
    context.addIssue("the sentence on the protocol versions that get an HTTP status code 4xx or 5xx");
    return z.NEVER;
  }
  return { protocolVersions: versionsIn(versions), httpStatus: [first, second], status };
});
