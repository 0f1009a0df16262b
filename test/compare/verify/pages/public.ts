import { type Code, hex, type Page, pages } from "./forms.js";

/** What a public table has otherwise than the document, by page and token; an empty name leaves the token out. */
type Own = Readonly<Record<number, Readonly<Record<number, string>>>>;

/** The document's pages with what a public table has otherwise, up to a page and without the pages that it leaves out. */
function withOwn(own: Own, last = 25): Page[] {
  const numbers = new Set([...pages.map(({ page }) => page), ...Object.keys(own).map(Number)]);
  return [...numbers]
    .filter((page) => page <= last)
    .sort((a, b) => a - b)
    .map((page) => {
      const known = pages.find((one) => one.page === page);
      const codes = new Map(known?.codes.map(({ token, tag }) => [token, tag]));
      for (const [token, tag] of Object.entries(own[page] ?? {})) codes.set(Number(token), tag);
      const there = [...codes].filter(([, tag]) => tag !== "").sort(([a], [b]) => a - b);
      return { page, title: known?.title ?? "", codes: there.map(([token, tag]): Code => ({ token, tag })) };
    });
}

/** Names from a token on, parted by blanks; `-` leaves one out, and `=` is the document's. */
function names(page: number, from: number, text: string): Record<number, string> {
  const own = pages.find((one) => one.page === page)?.codes ?? [];
  return Object.fromEntries(
    text.split(/\s+/).map((name, at) => {
      const theirs = own.find(({ token }) => token === from + at)?.tag ?? "";
      return [from + at, name === "-" ? "" : name === "=" ? theirs : name];
    }),
  );
}

/** Tokens that the document once had, as most public tables have them. */
const once: Own = {
  0: { 17: "Version", 25: "Truncation", 26: "RtfTruncation", 31: "NotifyGUID" },
  1: { 9: "Body", 10: "BodySize", 11: "BodyTruncated", 59: "Rtf" },
  2: {
    ...names(
      2,
      0x05,
      "Attachment Attachments AttName AttSize AttOid AttMethod AttRemoved Body BodySize BodyTruncated",
    ),
    ...{ 16: "DisplayName", 54: "MIMEData", 55: "MIMETruncated", 56: "MIMESize", 59: "FlagStatus" },
  },
};

export const zPush = withOwn({
  0: {
    ...once[0],
    ...names(
      0,
      0x05,
      "Synchronize Replies = Modify Remove = = ClientEntryId ServerEntryId = Folder FolderType",
    ),
    ...{ 18: "FolderId", 22: "Perform", 28: "Folders", 29: "Data" },
  },
  1: {
    ...once[1],
    ...{ 7: "AssistnamePhoneNumber" },
    ...names(1, 0x0d, "BusinessCity BusinessCountry BusinessPostalCode BusinessState BusinessStreet"),
    ...names(1, 0x21, "HomeCity HomeCountry HomePostalCode HomeState HomeStreet"),
    ...names(1, 0x2d, "OtherCity OtherCountry OtherPostalCode OtherState OtherStreet"),
  },
  2: { ...once[2], 25: "Reply-To" },
  3: names(
    3,
    0x05,
    "Notify Notification Version Lifetime DeviceInfo Enable Folder ServerEntryId DeviceAddress ValidCarrierProfiles CarrierProfile Status Replies Devices Device Id Expiry NotifyGUID",
  ),
  4: {
    ...{ 11: "Body", 12: "BodyTruncated", 16: "Rtf" },
    ...names(
      4,
      0x29,
      "Attendee_Status Attendee_Type Attachment Attachments AttName AttSize AttOid AttMethod AttRemoved DisplayName",
    ),
  },
  5: { 5: "Moves" },
  6: names(6, 0x06, "Version Folders Folder FolderType FolderId DateTime"),
  7: { 8: "ServerEntryId", 11: "Response", 13: "ContentClass", 16: "Remove", 24: "Version" },
  8: { 6: "FolderId", 13: "Version" },
  9: { 5: "Body", 6: "BodySize", 7: "BodyTruncated", 33: "Rtf" },
  13: { 6: "AutdState", 8: "LifeTime", 11: "ServerEntryId", 12: "FolderType", 14: "Version" },
  14: { 16: "DeviceEncryptionEnabled", 18: "DocumentBrowseEnabled" },
  15: { 28: "Schema", 29: "Supported" },
  21: { 10: "Type", 16: "MIME" },
});

export const hstern = withOwn({
  1: { 7: "AssistantTelephoneNumber" },
  2: {
    ...{ 29: "DTStamp", 59: "FlagStatus" },
    ...names(
      2,
      0x29,
      "Recurrence_Type Recurrence_Until Recurrence_Occurrences Recurrence_Interval Recurrence_DayOfWeek Recurrence_DayOfMonth Recurrence_WeekOfMonth Recurrence_MonthOfYear",
    ),
  },
  4: {
    ...{ 5: "TimeZone", 17: "DTStamp" },
    ...names(
      4,
      0x1c,
      "Recurrence_Type Recurrence_Until Recurrence_Occurrences Recurrence_Interval Recurrence_DayOfWeek Recurrence_DayOfMonth Recurrence_WeekOfMonth Recurrence_MonthOfYear",
    ),
  },
  6: { 6: "Version", 11: "DateTime" },
  7: { 5: "", 6: "" },
  9: names(
    9,
    0x10,
    "Recurrence_Type Recurrence_Start Recurrence_Until Recurrence_Occurrences Recurrence_Interval Recurrence_DayOfMonth Recurrence_DayOfWeek Recurrence_WeekOfMonth Recurrence_MonthOfYear Recurrence_Regenerate Recurrence_DeadOccur",
  ),
  13: { 6: "AutdState" },
  14: names(
    14,
    0x0e,
    "AllowBluetooth BluetoothEnabled AlphanumericDevicePasswordRequired AttachmentsEnabled DevicePasswordEnabled DevicePasswordExpiration DevicePasswordHistory DevicePasswordFrequency DevicePolicyRefresh DevicePolicyUserAddress AllowStorageCard AllowCamera RequireDeviceEncryption AllowUnsignedApplications AllowUnsignedInstallationPackages MinDevicePasswordLength MaxInactivityTimeDeviceLock MaxDevicePasswordFailedAttempts MaxAttachmentSize AllowSimpleDevicePassword DevicePasswordExpirationGrace AllowWiFi AllowTextMessaging AllowPOPIMAPEmail AllowIrDA RequireManualSyncWhenRoaming AllowDesktopSync MaxCalendarAgeFilter AllowHTMLEmail MaxEmailAgeFilter MaxEmailBodyTruncationSize MaxEmailHTMLBodyTruncationSize RequireSignedSMIMEMessages RequireEncryptedSMIMEMessages RequireSignedSMIMEAlgorithm RequireEncryptionSMIMEAlgorithm AllowSMIMEEncryptionAlgorithmNegotiation AllowSMIMESoftCerts AllowBrowser AllowConsumerEmail AllowRemoteDesktop AllowInternetSharing UnapprovedInROMApplicationList ApplicationName ApprovedApplicationList Hash",
  ),
  15: { 33: "", 34: "", 35: "" },
  17: Object.fromEntries(Array.from({ length: 0x12 }, (_, at) => [0x1c + at, ""])),
  18: { 31: "SmtpAddress" },
  21: { 21: "", 22: "", 23: "", 24: "" },
  25: { 26: "MaxPictures", 27: "MaxSize", 28: "Picture", 32: "", 33: "", 34: "" },
});

/** By place; what begins a page's names with a word of its own is written `Word+` before the document's, or its own. */
export const android = withOwn(
  {
    0: { ...once[0], 26: "RTFTruncation" },
    1: {
      ...{ 7: "AssistantTelephoneNumber", 12: "Business2TelephoneNumber", 19: "BusinessTelephoneNumber" },
      ...names(1, 0x09, "ContactsBody ContactsBodySize ContactsBodyTruncated"),
      ...names(1, 0x14, "CarTelephoneNumber ContactsCategories ContactsCategory"),
      ...{ 32: "Home2TelephoneNumber", 39: "HomeTelephoneNumber", 43: "MobileTelephoneNumber" },
      ...{ 51: "RadioTelephoneNumber", 55: "Webpage", 59: "CompressedRTF" },
    },
    2: {
      ...once[2],
      ...{ 9: "Add0Id", 23: "CC", 29: "DTStamp", 32: "IntDBusyStatus", 60: "EmailContentClass" },
      ...names(
        2,
        0x28,
        "Recurence Recurrence_Type Recurrence_Until Recurrence_Occurrences Recurrence_Interval Recurrence_DayOfWeek Recurrence_DayOfMonth Recurrence_WeekOfMonth Recurrence_MonthOfYear",
      ),
    },
    4: names(
      4,
      0x05,
      "CalTimeZone CalAllDayEvent CalAttendees CalAttendee CalAttendee_Email CalAttendee_Name CalBody CalBodyTruncated CalBusyStatus CalCategories CalCategory CalCompressed_RTF CalDTStamp CalEndTime CalExeption CalExceptions CalException_IsDeleted CalException_StartTime CalLocation CalMeetingStatus CalOrganizer_Email CalOrganizer_Name CalRecurrence CalRecurrence_Type CalRecurrence_Until CalRecurrence_Occurrences CalRecurrence_Interval CalRecurrence_DayOfWeek CalRecurrence_DayOfMonth CalRecurrence_WeekOfMonth CalRecurrence_MonthOfYear CalReminder_MinsBefore CalSensitivity CalSubject CalStartTime CalUID CalAttendee_Status CalAttendee_Type CalAttachment CalAttachments CalAttName CalAttSize CalAttOid CalAttMethod CalAttRemoved CalDisplayName CalDisallowNewTimeProposal CalResponseRequested CalAppointmentReplyTime CalResponseType CalCalendarType CalIsLeapMonth CalFirstDayOfWeek CalOnlineMeetingConfLink CalOnlineMeetingExternalLink -",
    ),
    5: { 10: "MoveResponse", 11: "MoveStatus" },
    6: names(
      6,
      0x06,
      "Version IECollections IECollection IEClass IECollectionId DateTime = IEResponse ItemEstimateStatus",
    ),
    7: names(
      7,
      0x07,
      "FolderDisplayName FolderServerId FolderParentId Type FolderResponse FolderStatus FolderContentClass Changes FolderAdd FolderDelete FolderUpdate FolderSyncKey FolderFolderCreate FolderFolderDelete FolderFolderUpdate FolderSync Count FolderVersion",
    ),
    8: names(8, 0x05, "CalId = = ReqId = MeetingResponseResult MeetingResponseStatus = Version = - - - -"),
    9: names(
      9,
      0x05,
      "TasksBody TasksBodySize TasksBodyTruncated TasksCategories TasksCategory = = = UTCDueDate TasksImportance = RecurrenceType RecurrenceStart RecurrenceUntil RecurrenceOccurrences RecurrenceInterval RecurrenceDOM RecurrenceDOW RecurrenceWOM RecurrenceMOY RecurrenceRegenerate RecurrenceDeadOccur = = TasksSensitivity = UTCStartDate TasksSubject TasksCompressedRTF = SubordinalDate TasksCalendarType TasksIsLeapMonth TasksFirstDayOfWeek",
    ),
    13: names(13, 0x06, "AutdState PingStatus = PingFolders PingFolder PingId PingClass"),
    14: {
      ...{ 11: "ProvisionStatus", 13: "EASProvidionDoc", 16: "DeviceEncryptionEnabled" },
      ...{ 18: "-unused-", 40: "MaxCalendarAgeFilder", 59: "" },
    },
    15: {
      ...{ 6: "Stores", 10: "SearchOptions", 12: "SearchStatus", 22: "SubstringOp" },
      ...{ 28: "Schema", 29: "SearchSupported" },
    },
    16: names(
      16,
      0x05,
      "GalDisplayName GalPhone GalOffice GalTitle GalCompany GalAlias GalFirstName GalLastName GalHomePhone GalMobilePhone GalEmailAddress GalPicture GalStatus GalData",
    ),
    17: {
      ...names(
        17,
        0x06,
        "BodyPreferenceType BodyPreferenceTruncationSize = --unused1-- BaseBody BaseData BaseEstimatedDataSize BaseTruncated BaseAttachments BaseAttachment BaseDisplayName = BaseMethod BaseContentId BaseContentLocation BaseIsInline BaseNativeBodyType BaseContentType BasePreview = = BaseStatus",
      ),
      ...Object.fromEntries(Array.from({ length: 0x12 }, (_, at) => [0x1c + at, ""])),
    },
    18: {
      ...{ 6: "SettingsStatus", 11: "SettingsStartTime", 12: "SettingsEndTime", 30: "EmailAddress" },
      ...{ 31: "StmpAddress", 38: "AccountsId", 42: "--unused3--" },
    },
    20: names(
      20,
      0x05,
      "Items ItemsFetch ItemsStore ItemsOptions ItemsRange ItemsTotal ItemsProperties ItemsData ItemsStatus ItemsResponse ItemsVersion ItemsSchema ItemsPart ItemsEmptyFolder ItemsDeleteSubFolders ItemsUserName ItemsPassword ItemsMove ItemsDstFldId ItemsConversationId ItemsMoveAlways",
    ),
    21: names(
      21,
      0x0a,
      "--unused2-- ComposeSource ComposeFolderId ComposeItemId ComposeLongId ComposeInstanceId ComposeMime ComposeClientId ComposeStatus ComposeAccountId - - - - -",
    ),
    22: { 5: "UmCallerId", 21: "", 22: "", 23: "" },
    24: {
      ...names(24, 0x05, "RMSupport RMTemplates RMTemplate RMLicense"),
      ...{ 18: "RMOwner", 24: "RemoveRMDistribution" },
    },
  },
  24,
);

/** Of eight pages three under numbers that are not theirs, and some with tokens from memory. */
export const remembered = (() => {
  const all = withOwn({
    0: {
      ...names(
        0,
        0x0d,
        "Collection Class Status CollectionId GetChanges MoreAvailable WindowSize Commands Options FilterType Truncation RtfTruncation Conflict Collections ApplicationData DeletesAsMoves NotifyGUID Supported SoftDelete MIMESupport MIMETruncation Wait Limit Partial - - - - -",
      ),
    },
    2: { ...once[2], 9: "Att0Id", 59: "Status" },
    7: { 11: "Response", 13: "ContentClass" },
    8: { 13: "Version", 14: "", 16: "", 17: "", 18: "" },
    13: { 6: "AutdState" },
    20: { 20: "", 21: "", 22: "", 23: "", 24: "", 25: "" },
    21: { ...names(21, 0x0a, "Type = = = = = = = = ="), 21: "", 22: "", 23: "", 24: "" },
  });
  const numbers: Readonly<Record<number, number>> = { 13: 17, 20: 18, 21: 25 };
  return all
    .filter(({ page }) => [0, 2, 7, 8, 13, 20, 21].includes(page))
    .map((one) => ({ ...one, page: numbers[one.page] ?? one.page }));
})();

const each = (all: readonly Page[], page: (page: Page) => string) => all.map(page).join("\n");
const line = (codes: readonly Code[], code: (code: Code) => string) => codes.map(code).join("\n");

/** The shapes that they have, in code of our own. */
export const zPushText = `<?php class Defs { protected $tables = array("codes" => array(
${each(zPush, ({ page, codes }) => `${page < 10 ? page : hex(page, 1)} => array(\n${line(codes, ({ token, tag }) => `${hex(token)} => "${tag}",`)}\n),`)}
)); }`;
export const hsternText = `const (
${each(hstern, ({ page, title }) => `Page${title} byte = ${page}`)}
)
${each(hstern, ({ title, codes }) => `func page${title}() *Page {\nreturn &Page{\nNumber: Page${title},\nName: "${title}",\nTags: map[byte]string{\n${line(codes, ({ token, tag }) => `${hex(token)}: "${tag}",`)}\n},\n}\n}`)}`;
export const androidText = `class Tags { static final String[][] pages = {
${Array.from({ length: 25 }, (_, at) => {
  const codes = android.find(({ page }) => page === at)?.codes ?? [];
  return `{ ${codes.map(({ tag }) => `"${tag}"`).join(", ")} }`;
}).join(",\n")}
}; }`;
export const rememberedText = `const pages: Record<number, Record<number, string>> = {
${each(remembered, ({ page, codes }) => `${page}: {\n${line(codes, ({ token, tag }) => `${hex(token)}: '${tag}',`)}\n},`)}
};`;
