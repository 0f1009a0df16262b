import { describe, expect, it } from "vitest";
import { clientActionIn, meaningWithAction } from "../../../spec/ms-ascmd/client-action.js";

describe("clientActionIn", () => {
  it.each([
    "The device MAY retry later.",
    "The device SHOULD retry later unless it is a tablet.",
    "It is not so that the device needs to provision.",
    "The device needs to provision",
    "The device needs to provision as specified in [MS-ASPROV] section 3.1.5.1 or in its manual.",
    "The request needs to be proxied to another server.",
    "The administrator can delete partnerships on the server before proceeding.",
    "The device needs to provision as specified in [MS-ASPROV] section 3.1.5.1. If that fails, the device SHOULD retry later.",
    "It is not true that the device SHOULD retry later.",
    "When the mailbox has moved, the device SHOULD retry later.",
    "Nobody knows, so the device SHOULD retry later.",
    "Try another server, and the device SHOULD retry later.",
    "An error. Delete partnerships on the server before proceeding. Then the device SHOULD retry later.",
    "The user must call. The device SHOULD retry later.",
    "Lost; the device will be forced to do full sync.",
    "",
  ])("takes no action from: %s", (meaning) => {
    expect(clientActionIn(meaning)).toBeUndefined();
  });

  it.each([
    ["The device SHOULD retry later.", "retryLater"],
    ["Busy, so the device SHOULD retry later.", "retryLater"],
    ["Broken, so the device SHOULD NOT retry later.", "doNotRetry"],
    [
      "Told. The device SHOULD provision to get the request and then do another provision to acknowledge it.",
      "provision",
    ],
    [
      "Told. The device SHOULD provision to get the request and then do another provision to acknowledge it. For more, see [MS-ASPROV].",
      "provision",
    ],
    ["Old, so the device needs to provision as specified in [MS-ASPROV] section 3.1.10.", "provision"],
    ["Old. The device needs to re-provision as specified in [MS-ASPROV] section 3.", "provision"],
    ["Old. The device needs to send the full request again.", "sendFullRequestAgain"],
    [
      "Some failed: the client SHOULD check the status on each of the exceptions to see which ones failed and just resend those.",
      "resendFailedItems",
    ],
    [
      "Bad. Ensure the HTTP request is using the specified Content-Type and length, and that the request is not missing (when an empty body is not allowed). Examples: two.",
      "correctRequest",
    ],
    ["Large. Try requesting the body of the item again, without body parts.", "askAgainWithoutBodyParts"],
    ["Many. Delete partnerships on the server before proceeding.", "deletePartnershipsOnServer"],
    ["Undevice: xthe device SHOULD retry later.", undefined],
  ])("%s", (meaning, action) => {
    const found = clientActionIn(meaning);
    expect(found?.action).toBe(action);
    if (found !== undefined) expect(meaning.indexOf(found.words)).toBe(found.start);
  });

  it("says where its words are, and that a person is to do it where that is so", () => {
    expect(clientActionIn("Odd. The device needs to send the full request again.")).toEqual({
      action: "sendFullRequestAgain",
      words: "The device needs to send the full request again.",
      start: 5,
    });
    expect(clientActionIn("Delete partnerships on the server before proceeding.")?.by).toBe("user");
  });
});

describe("the column Meaning", () => {
  const kind = meaningWithAction();
  if (!("fields" in kind)) throw new Error("a kind of two fields");
  const words = "the device SHOULD retry later.";

  it("is prose, with the action that its words ask for", () => {
    expect([kind.id, kind.prose]).toEqual(["prose", true]);
    expect(kind.cell.parse("It is so.")).toStrictEqual({ meaning: "It is so." });
    expect(kind.cell.parse(`Busy; ${words}`)).toEqual({
      meaning: `Busy; ${words}`,
      clientAction: { action: "retryLater", words, start: 6 },
    });
    expect(kind.cell.safeParse("").success).toBe(false);
  });

  it("has a type for the actions that there are", () => {
    const names: string[] = [];
    const { meaning, clientAction } = kind.fields;
    const schema = clientAction?.schema({
      entries: [],
      named: (name, one) => {
        names.push(name);
        return one;
      },
    });
    expect(names).toEqual(["ClientActionName", "ClientAction"]);
    const action = { action: "retryLater", words, start: 0 };
    expect(schema?.safeParse(action).success).toBe(true);
    for (const wrong of [{ action: "evil" }, { words: "" }, { start: -1 }, { start: 0.5 }, { more: 1 }])
      expect(schema?.safeParse({ ...action, ...wrong }).success).toBe(false);
    expect(clientAction?.words(action)).toBe("retryLater");
    expect(clientAction?.words({ ...action, by: "user" })).toBe("retryLater (by the user)");
    expect(clientAction?.optional).toBe(true);
    expect([meaning?.label, meaning?.prose]).toEqual(["Meaning", true]);
  });
});
