import { describe, expect, it } from "vitest";
import { httpSentence } from "../../../spec/ms-ascmd/http-sentence.js";

const sentence = (versions: string, statuses = "4xx or 5xx") =>
  `When protocol version ${versions} is used, an HTTP status code ${statuses} instead of a Status element value 1xx is returned in the response.`;
const facts = (...protocolVersions: string[]) => ({
  protocolVersions,
  httpStatus: ["4xx", "5xx"],
  status: "1xx",
});

describe("the sentence on HTTP statuses", () => {
  it("is read wherever it stands in the paragraph", () => {
    expect(httpSentence.parse(sentence("2.5, 12.0, or 12.1"))).toEqual(facts("2.5", "12.0", "12.1"));
    expect(httpSentence.parse(`First. ${sentence("2.5")} Last.`)).toEqual(facts("2.5"));
  });

  it.each([
    sentence("all"),
    sentence("2.5 and 12.0"),
    sentence("2.5", "400 or 500"),
    sentence("2.5").slice(0, -1),
    "",
  ])("refuses: %s", (text) => {
    expect(httpSentence.safeParse(text).error?.issues).toMatchObject([
      { message: "the sentence on the protocol versions that get an HTTP status code 4xx or 5xx" },
    ]);
  });
});
