import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fitOf } from "../../../../generator/compare/verify/names/fit.js";
import { wordsOf } from "../../../../generator/compare/verify/names/words.js";
import { distanceOf } from "../../../../generator/words/distance.js";

test.each([
  ["InvalidMIME", ["invalid", "mime"]],
  ["INVALID_MIME", ["invalid", "mime"]],
  ["InvalidIDs", ["invalid", "ids"]],
  ["RemoteServerHasNoSSL", ["remote", "server", "has", "no", "ssl"]],
  ["AvailabilityDLLimitReached", ["availability", "dl", "limit", "reached"]],
  ["Sync state not found.", ["sync", "state", "not", "found"]],
  ["kHTTP2Error", ["k", "http", "2", "error"]],
])("the words of %s", (name, words) => {
  expect(wordsOf(name).words).toEqual(words);
});

const fitting = (name: string, document: string) => fitOf(wordsOf(name), wordsOf(document));

describe("how a name fits", () => {
  test.each([
    ["SYNCSTATENOTFOUND", "SyncStateNotFound"],
    ["sync state not found", "SyncStateNotFound"],
    ["irmFeatureDisabled", "IRM_FeatureDisabled"],
  ])("%s is %s", (name, document) => expect(fitting(name, document)).toEqual({ kind: "exact" }));

  test.each([
    ["NoFoldersFounds", "NoFoldersFound", 1],
    ["COMMANDONOTSUPPORTED", "CommandNotSupported", 1],
    ["ServerErorRetryLater", "ServerErrorRetryLater", 1],
    ["AccesDenied", "AccessDenied", 1],
    ["MialboxServerOfline", "MailboxServerOffline", 2],
  ])("%s misspells %s by %i", (name, document, distance) =>
    expect(fitting(name, document)).toEqual({ kind: "misspelling", distance }),
  );

  test.each([
    ["DevNotFullyProvisionable", "DeviceNotFullyProvisionable"],
    ["AttachmentTooLarge", "AttachmentIsTooLarge"],
    ["UserCantBeAnonymous", "UserCannotBeAnonymous"],
    ["MESSPREVSENT", "MessagePreviouslySent"],
    ["ADAccessDenied", "ActiveDirectoryAccessDenied"],
    ["AcctDisabled", "AccountDisabled"],
  ])("%s is short for %s", (name, document) => expect(fitting(name, document).kind).toBe("abbreviation"));

  test.each([
    ["DuplicateMessage", "MessagePreviouslySent"],
    ["SyncNotAllowed", "UserDisabledForSync"],
    ["DeviceNotProvisioned", "DeviceIsBlockedForThisUser"],
  ])("%s is none of %s", (name, document) => expect(fitting(name, document)).toEqual({ kind: "none" }));
});

test("the distance is symmetrical, nought for the same, and no more than the longer text", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 12 });
  fc.assert(
    fc.property(text, text, (a, b) => {
      const distance = distanceOf(a, b, 99);
      expect(distance).toBe(distanceOf(b, a, 99));
      expect(distance === 0).toBe(a === b);
      expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
      expect(distanceOf(a, b, 1)).toBe(Math.min(distance, 2));
    }),
    { numRuns: 1000 },
  );
});
