import { lines, namesTo, upper } from "./names.js";
import * as shapes from "./shapes.js";

/** A public table: its names and values, in a shape of our own that is of the same kind as its. */
export interface PublicTable {
  readonly repository: string;
  readonly commit: string;
  readonly path: string;
  readonly file: string;
  readonly text: string;
  /** What must be told beyond notes: value and rule, in the order of the lines. Empty of a clean one. */
  readonly told: readonly string[];
  /** The source is so small a part that it is recognised only where the table is given. */
  readonly named?: true;
}

const { defined, zPushTold } = shapes;
const java = (name: string, value: number) => `public static final int ${name} = ${value};`;
const policies = [
  ["OK", 1],
  ["NOT_FULLY_PROVISIONABLE", 139],
  ["REMOTE_WIPE_REQUESTED", 140],
  ["LEGACY_DEVICE_ON_STRICT_POLICY", 141],
  ["DEVICE_NOT_PROVISIONED", 142],
  ["POLICY_REFRESH", 143],
  ["INVALID_POLICY_KEY", 144],
  ["EXTERNALLY_MANAGED_DEVICES_NOT_ALLOWED", 145],
  ["TOO_MANY_DEVICES", 177],
] as const;
const switched = [
  [101, "InvalidContent"],
  [102, "InvalidWBXML"],
  [103, "InvalidXML"],
  [110, "ServerError"],
  [141, "DeviceNotProvisioned"],
  [142, "PolicyRefresh"],
  [143, "InvalidPolicyKey"],
  [144, "ExternallyManagedDevicesNotAllowed"],
  [145, "NoRecurrenceInCalendar"],
  [177, "ItemNotFoundInCollection"],
] as const;

export const publicTables: readonly PublicTable[] = [
  {
    repository: "Z-Hub/Z-Push",
    commit: "0566ea5b0ba9a00dc66185820f5b5346a8abe6d4",
    path: "src/lib/core/zpushdefs.php",
    file: "a.php",
    text: defined,
    told: zPushTold,
  },
  {
    repository: "matidau/Z-Push",
    commit: "08449135a014d46fb0f68b97a8c5a92b1384bad2",
    path: "src/lib/core/zpushdefs.php",
    file: "a.php",
    text: defined,
    told: zPushTold,
  },
  {
    repository: "dupondje/PHP-Push-2",
    commit: "7777e41faca0729b3031ce75f7b2d97872697f9f",
    path: "lib/core/zpushdefs.php",
    file: "a.php",
    text: defined,
    told: zPushTold,
  },
  {
    repository: "fmbiete/Z-Push-contrib",
    commit: "2ee8bc6bfeb4815624068a3fa378f0f38a9d86cc",
    path: "lib/core/zpushdefs.php",
    file: "a.php",
    text: defined,
    told: zPushTold,
  },
  {
    repository: "grommunio/grommunio-sync",
    commit: "241ad4d4d55ecd726b039572c79da695e5fd22a6",
    path: "lib/core/zpushdefs.php",
    file: "a.php",
    text: defined,
    told: zPushTold,
  },
  {
    repository: "Intermesh/groupoffice",
    commit: "4d8177308a02d8f44543f411bc8af6aebd94316e",
    path: "www/modules/z-push/vendor/z-push/lib/core/zpushdefs.php",
    file: "a.php",
    text: shapes.zPushText((name, value) => `const ${name} = ${value};`),
    told: zPushTold,
  },
  {
    repository: "tine20/syncroton",
    commit: "7e50ca9c07a38967fa96b96d7d95c4b6f22a2195",
    path: "lib/Syncroton/Exception/Status.php",
    file: "a.php",
    text: shapes.syncrotonText,
    told: ["160 misspelling", "174 misspelling"],
  },
  {
    repository: "tine20/tine20",
    commit: "29af8ee206765900cf36d65a57b75ce3fa13a095",
    path: "lib/Syncroton/Exception/Status.php",
    file: "a.php",
    text: shapes.syncrotonText,
    told: ["160 misspelling", "174 misspelling"],
  },
  {
    repository: "horde/ActiveSync",
    commit: "1eca298a9a2977e3a1f21938187ab66e9af95aa6",
    path: "lib/Horde/ActiveSync/Status.php",
    file: "a.php",
    text: lines(namesTo(177, shapes.horde), ({ name, value }) => `public const ${upper(name)} = ${value};`),
    told: [],
  },
  {
    repository: "GNOME/evolution-activesync",
    commit: "005fc1bb7cc49511b65312ddffd5d7a9719cba07",
    path: "eas-daemon/libeas/eas-connection-errors.h",
    file: "a.h",
    text: shapes.libeasEnum,
    told: [],
  },
  {
    repository: "GNOME/evolution-activesync",
    commit: "005fc1bb7cc49511b65312ddffd5d7a9719cba07",
    path: "eas-daemon/libeas/eas-connection-errors.c",
    file: "a.c",
    text: shapes.libeasMap,
    told: [],
  },
  {
    repository: "MishaKharaba/ExchangeActiveSync",
    commit: "7c774966e698fd444721e098405652a8ca145685",
    path: "ExchangeActiveSync/ASError.cs",
    file: "a.cs",
    text: `enum S {\n${lines(namesTo(177), ({ name, value }) => `${name} = ${value},`)}\n}`,
    told: [],
  },
  {
    repository: "MishaKharaba/ExchangeActiveSync",
    commit: "7c774966e698fd444721e098405652a8ca145685",
    path: "ExchangeActiveSync/ExchangeActiveSync/ASStatusCodes.java",
    file: "a.java",
    text: shapes.ordinals,
    told: [],
  },
  {
    repository: "MishaKharaba/ExchangeActiveSync",
    commit: "7c774966e698fd444721e098405652a8ca145685",
    path: "ExchangeActiveSync/ASProvisionResponse.cs",
    file: "a.cs",
    text: `enum S {\n${shapes.provision((name, value) => `${name} = ${value},`)}\n}`,
    told: [],
  },
  {
    repository: "MishaKharaba/ExchangeActiveSync",
    commit: "7c774966e698fd444721e098405652a8ca145685",
    path: "ExchangeActiveSync/ExchangeActiveSync/ASProvisionResponse.java",
    file: "a.java",
    text: shapes.provisionOrdinals,
    told: [],
  },
  {
    repository: "dseph/MailboxLogParser",
    commit: "26bed9b56776deca64ab3dfde66320a7faf84c02",
    path: "MailboxLogParser/MailboxLogParser.Common/Parsing/Lookups/StatusCodeLookup.cs",
    file: "a.cs",
    text: shapes.lookup,
    told: ["115 misspelling", "166 abbreviation"],
  },
  {
    repository: "edwin-huber/MailboxLogParser",
    commit: "0a65aec2657b5f189bc68d73b9202efdbd22b340",
    path: "MailboxLogParser/MailboxLogParser.Common/Parsing/Lookups/StatusCodeLookup.cs",
    file: "a.cs",
    text: shapes.lookup,
    told: ["115 misspelling", "166 abbreviation"],
  },
  {
    repository: "solbirn/pyActiveSync",
    commit: "0b09df5abbe4c95b74b5308564c3124905144757",
    path: "pyActiveSync/objects/MSASCMD.py",
    file: "a.py",
    text: `C = {\n${lines(namesTo(176, { 118: "Message PreviouslySent" }), ({ name, value, meaning }) => `"${value}": ("${name}", "${meaning.replaceAll('"', "'")}."),`)}\n}`,
    told: [],
  },
  {
    repository: "vivekiyer/corporateaddressbook",
    commit: "177038354f9f14e040eb54b31cd70d77c7d23a1e",
    path: "src/net/vivekiyer/GAL/Parser.java",
    file: "a.java",
    text: policies.map(([name, value]) => java(`STATUS_${name}`, value)).join("\n"),
    told: [],
  },
  {
    repository: "CyanogenMod/android_packages_apps_Exchange",
    commit: "5ec3d0587c18603167f7a751c9b8974ba7a19758",
    path: "src/com/android/exchange/CommandStatusException.java",
    file: "a.java",
    text: shapes.androidText,
    told: ["127 near-name"],
  },
  {
    repository: "hstern/go-activesync",
    commit: "918725dff6770621ffb11f63fb2df04e73839408",
    path: "eas/status.go",
    file: "a.go",
    text: `switch code {\n${switched.map(([value, name]) => `case ${value}:\nreturn "${name}"`).join("\n")}\n}`,
    told: ["141 shifted", "177 near-name"],
  },
  {
    repository: "remdev/go-activesync",
    commit: "63e26ac0f1dabae855f4ebd78b484a33c4118987",
    path: "eas/status.go",
    file: "a.go",
    text: "const (\nStatusSuccess = 1\nStatusInvalidPolicy = 142\nStatusInvalidPolicyKey = 143\nStatusInvalidDeviceID = 144\n)",
    told: ["142 wrong-value", "143 wrong-value"],
    named: true,
  },
];
