import { describe, expect, it } from "vitest";
import { clientActionIn } from "../../../spec/ms-ascmd/client-action.js";

describe("clientActionIn", () => {
  it.each([
    "The device MAY retry later.",
    "The device SHOULD retry later unless it is a tablet.",
    "It is not so that the device needs to provision.",
    "The device needs to provision",
    "The device needs to provision as specified in [MS-ASPROV] section 3.1.5.1 or in its manual.",
    "The request needs to be proxied to another server.",
    "The administrator can delete partnerships on the server before proceeding.",
    "",
  ])("takes no action from: %s", (meaning) => {
    expect(clientActionIn(meaning)).toBeUndefined();
  });

  it("takes none where the words ask for two things", () => {
    const both =
      "An error. Delete partnerships on the server before proceeding. Then the device SHOULD retry later.";
    expect(clientActionIn(both)?.action).toBe("retryLater");
    expect(clientActionIn("Wait. The device needs to send the full request again.")).toEqual({
      action: "sendFullRequestAgain",
      words: "The device needs to send the full request again.",
      start: 6,
    });
  });
});
