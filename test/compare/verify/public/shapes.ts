import { lines, namesTo, upper } from "./names.js";

/** Z-Push shortens names; it and all that come of it have one letter too few in 137. */
const zPush: Readonly<Record<number, string>> = {
  108: "DevIdMissingOrInvalid",
  109: "DevTypeMissingOrInvalid",
  112: "ADAccessDenied",
  116: "MessRecipUnresolved",
  117: "MessReplyNotAllowed",
  118: "MessPrevSent",
  119: "MessHasNoRecip",
  121: "MessReplyFailed",
  122: "AttTooLarge",
  124: "UserCantBeAnonymous",
  125: "UserPrincipalNotFound",
  127: "UserOnNewMailboxCantSync",
  128: "UserOnLegacyMailboxCantSync",
  129: "DeviceBlockedForUser",
  135: "SyncStateExists",
  137: "CommandONotSupported",
  139: "DevNotFullyProvisionable",
  140: "RemWipeRequested",
  141: "LegacyDevOnStrictPolicy",
  145: "ExtManDevicesNotAllowed",
  146: "NoRecurrInCal",
  148: "RemServerHasNoSSL",
  149: "InvalidStoredReq",
  153: "ItemLostAfterMove",
  154: "FailureInMove",
  155: "NonPersistantMoveDisallowed",
  156: "MoveInvalidDestFolder",
  160: "",
  161: "",
  162: "",
  163: "",
  164: "",
  165: "",
  177: "MaxDevicesReached",
};

const joined = (name: string) => name.replaceAll("_", "").toUpperCase();
export const zPushText = (line: (name: string, value: number) => string) =>
  [
    line("SYNC_SEARCHSTATUS_PICTURE_NOFOTO", 173),
    line("SYNC_SEARCHSTATUS_PICTURE_MAXSIZEEXCEEDED", 174),
    line("SYNC_COMMONSTATUS_SUCCESS", 1),
    lines(namesTo(177, zPush), ({ name, value }) => line(`SYNC_COMMONSTATUS_${joined(name)}`, value)),
    line("HTTP_CODE_200", 200),
    line("NOTEIVERB_REPLYTOSENDER", 102),
    line("NOTEIVERB_FORWARD", 104),
  ].join("\n");
export const defined = zPushText((name, value) => `define("${name}", ${value});`);
/** Four letters more or fewer are an abbreviation; one is a slip. */
export const zPushTold = ["137 misspelling", "153 misspelling"];

const syncroton: Readonly<Record<number, string>> = {
  108: "DeviceMissingOrInvalid",
  155: "MoveCommandDisallowed",
  156: "MoveCommandInvalidDestination",
  160: "AvailabilityToManyRecipients",
  174: "PictureToLarge",
};
export const syncrotonText = `class S {\n${lines(namesTo(177, syncroton), ({ name, value }) => `const ${upper(name)} = ${value};`)}
protected $m = array(\n${lines(namesTo(177, syncroton), ({ name, meaning }) => `self::${upper(name)} => "${meaning.replaceAll('"', "'")}",`)}\n); }`;

const dummies = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => `__filler__${from + at},`).join("\n");
export const ordinals = `enum S {\n${dummies(0, 101)}\n${lines(namesTo(156), ({ name }) => `${name},`)}
${dummies(101, 104)}\n${lines(
  namesTo(177).filter(({ value }) => value >= 160),
  ({ name }) => `${name},`,
)}\n}`;
export const provision = (line: (name: string, value: number) => string) =>
  [
    line("Success", 1),
    line("SyntaxError", 2),
    line("ServerError", 3),
    line("DeviceNotFullyProvisionable", 139),
    line("LegacyDeviceOnStrictPolicy", 141),
    line("ExternallyManagedDevicesNotAllowed", 145),
  ].join("\n");
export const provisionOrdinals = `enum S {\n${dummies(0, 1)}\nSuccess, SyntaxError, ServerError,\n${dummies(4, 139)}
DeviceNotFullyProvisionable,\n${dummies(140, 141)}\nLegacyDeviceOnStrictPolicy,\n${dummies(142, 145)}
ExternallyManagedDevicesNotAllowed }`;

export const lookup = lines(
  namesTo(177, { 115: "SendQuoateExceeded", 166: "InvalidAccount" }),
  ({ name, value }) => `{${value}, "${name}"},`,
);

const eas = (name: string) => `EAS_COMMON_STATUS_${name.toUpperCase()}`;
export const libeasEnum = `enum {\n${eas("OK")} = 1,\n${eas("StatusUnrecognized")} = 100,
${lines(namesTo(177), ({ name, value }) => `${eas(name)} = ${value},`)}\n${eas("ExceedsStatusLimit")}\n};`;
const filler = `{${eas("StatusUnrecognized")}, "Unrecognised status"},`;
const libeasRow = ({ name, meaning }: { name: string; meaning: string }) =>
  `{${eas(name)}, "${meaning.replaceAll('"', "'")}"},`;
export const libeasMap = `EasError map[] = {\n${filler}\n${lines(namesTo(156), libeasRow)}
${filler}\n${filler}\n${filler}\n${lines(
  namesTo(177).filter(({ value }) => value >= 160),
  libeasRow,
)}\n};`;

const android: readonly (readonly [string, number])[] = [
  ["USER_DISABLED_FOR_SYNC", 126],
  ["USERS_DISABLED_FOR_SYNC", 127],
  ["USER_ON_LEGACY_SERVER_CANT_SYNC", 128],
  ["DEVICE_QUARANTINED", 129],
  ["ACCESS_DENIED", 130],
  ["USER_ACCOUNT_DISABLED", 131],
  ["NOT_PROVISIONABLE_PARTIAL", 139],
  ["NOT_PROVISIONABLE_LEGACY_DEVICE", 141],
  ["TOO_MANY_PARTNERSHIPS", 177],
  ["SYNC_STATE_LOCKED", 133],
  ["SYNC_STATE_CORRUPT", 134],
  ["SYNC_STATE_EXISTS", 135],
  ["SYNC_STATE_INVALID", 136],
  ["NEEDS_PROVISIONING_WIPE", 140],
  ["NEEDS_PROVISIONING", 142],
  ["NEEDS_PROVISIONING_REFRESH", 143],
  ["NEEDS_PROVISIONING_INVALID", 144],
  ["WTF_INVALID_COMMAND", 137],
  ["WTF_INVALID_PROTOCOL", 138],
  ["WTF_DEVICE_CLAIMS_EXTERNAL_MANAGEMENT", 145],
  ["WTF_UNKNOWN_ITEM_TYPE", 147],
  ["WTF_REQUIRES_PROXY_WITHOUT_SSL", 148],
  ["SERVER_ERROR_RETRY", 111],
  ["SYNC_STATE_NOT_FOUND", 132],
];
const androidTexts =
  "InvalidContent InvalidWBXML InvalidXML InvalidDateTime InvalidIDCombo InvalidIDs InvalidMIME DeviceIdError DeviceTypeError ServerError ServerErrorRetry ADAccessDenied Quota ServerOffline SendQuota RecipientUnresolved ReplyNotAllowed SentPreviously NoRecipient SendFailed ReplyFailed AttsTooLarge NoMailbox CantBeAnonymous UserNotFound UserDisabled NewMailbox LegacyMailbox DeviceBlocked AccessDenied AcctDisabled SyncStateNF SyncStateLocked SyncStateCorrupt SyncStateExists SyncStateInvalid BadCommand BadVersion NotFullyProvisionable RemoteWipe LegacyDevice NotProvisioned PolicyRefresh InvalidKey ExternallyManaged NoRecurrence UnexpectedClass RemoteHasNoSSL InvalidRequest ItemNotFound".split(
    " ",
  );
export const androidText = `class C {\n${android.map(([name, value]) => `public static final int ${name} = ${value};`).join("\n")}
private static final int TEXT_START = 101;\nprivate static final String[] T = {\n${androidTexts.map((name) => `"${name}",`).join("\n")}\n}; }`;

export const horde: Readonly<Record<number, string>> = {
  108: "InvalidDeviceId",
  109: "InvalidDeviceType",
  111: "ServerErrorRetry",
  112: "",
  114: "MailboxOffline",
  116: "RecipientUnresolved",
  117: "",
  118: "DuplicateMessage",
  119: "NoRecipient",
  121: "MailReplyFailed",
  122: "AttTooLarge",
  123: "NoMailbox",
  124: "",
  125: "",
  126: "SyncNotAllowed",
  127: "",
  128: "",
  129: "DeviceBlockedForUser",
  130: "Denied",
  131: "Disabled",
  132: "StatefileNotFound",
  133: "",
  134: "",
  135: "",
  136: "StateversionInvalid",
  137: "",
  138: "",
  141: "LegacyDeviceStrictPolicy",
  146: "",
  148: "",
  155: "",
  156: "MoveInvalidDestination",
  161: "",
  164: "",
  167: "",
  168: "IRM_Disabled",
  169: "",
  170: "",
  171: "",
  172: "",
};
