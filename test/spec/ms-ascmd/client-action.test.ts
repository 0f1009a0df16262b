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
    "",
  ])("takes no action from: %s", (meaning) => {
    expect(clientActionIn(meaning)).toBeUndefined();
  });

  it.each([
    ["The device SHOULD retry later.", undefined],
    ["Busy, so the device SHOULD retry later.", "retryLater"],
    ["Broken, so the device SHOULD NOT retry later.", "doNotRetry"],
    [
      "Told. The device SHOULD provision to get the request and then do another provision to acknowledge it.",
      "provision",
    ],
    [
      "Told. The device SHOULD provision to get the request and then do another provision to acknowledge it. Then go on.",
      "provision",
    ],
    ["Old, so the device needs to provision as specified in [MS-ASPROV] section 3.1.10.", "provision"],
    ["Old. The device needs to re-provision as specified in [MS-ASPROV] section 3.", "provision"],
    ["Old. The device needs to send the full request again.", "sendFullRequestAgain"],
    [
      "Some failed: the client SHOULD check the status on each of the exceptions to see which ones failed and just resend those.",
      "resendFailedItems",
    ],
    ["Lost; the device will be forced to do full sync.", "fullResync"],
    ["Large. Try requesting the body of the item again, without body parts.", "askAgainWithoutBodyParts"],
    ["Many. Delete partnerships on the server before proceeding.", "deletePartnershipsOnServer"],
    ["Undevice: xthe device SHOULD retry later.", undefined],
  ])("%s", (meaning, action) => {
    const found = clientActionIn(meaning);
    expect(found?.action).toBe(action);
    if (found !== undefined) expect(meaning.indexOf(found.words)).toBe(found.start);
  });

  it("takes none where the words ask for two things, and that of the last sentence where another is not whole", () => {
    const told =
      "Told. The device SHOULD provision to get the request and then do another provision to acknowledge it.";
    expect(clientActionIn(`${told} Else the device SHOULD retry later.`)).toBeUndefined();
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

describe("the column Meaning", () => {
  const kind = meaningWithAction();
  if (!("fields" in kind)) throw new Error("a kind of two fields");
  const words = "the device SHOULD retry later.";

  it("is prose, with the action that its words ask for", () => {
    expect([kind.id, kind.prose]).toEqual(["prose", true]);
    expect(kind.cell.parse("It is so.")).toStrictEqual({ meaning: "It is so." });
    expect(kind.cell.parse(`So ${words}`)).toEqual({
      meaning: `So ${words}`,
      clientAction: { action: "retryLater", words, start: 3 },
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
    expect(clientAction?.optional).toBe(true);
    expect([meaning?.label, meaning?.prose]).toEqual(["Meaning", true]);
  });
});
