import { statusOf } from "activesync-codes/status-of";
import { tagOf } from "activesync-codes/wbxml";

// A server answered a Sync with this body of WBXML: a header of four bytes, then tokens.
const body = Uint8Array.of(0x03, 0x01, 0x6a, 0x00, 0x45, 0x4e, 0x03, 0x33, 0x00, 0x01, 0x01);
console.log(tagOf(0, body[4] & 0x3f), tagOf(0, body[5] & 0x3f)); // Sync Status
const value = Number(new TextDecoder().decode(body.subarray(7, 8)));
const { name, meaning, resolution } = statusOf("Sync", value);
console.log(`${value} ${name}: ${meaning}`); // 3 InvalidSyncKey: the sync key is invalid
console.log(resolution.join()); // startFromKeyZero

import {
  CommonStatus,
  clientAction,
  commonStatusByValue,
  commonStatusLabel,
  commonStatusName,
  httpStatusFor,
  isCommonStatus,
  isSupported,
  parseCommonStatus,
  statusesForHttp,
  usesHttpStatus,
} from "activesync-codes";

// A server answered with this Status; a program may meet values that the document does not know.
const status = parseCommonStatus("142");
console.log(status === CommonStatus.DeviceNotProvisioned); // true
console.log(parseCommonStatus("999"), parseCommonStatus("0x8E")); // undefined undefined
console.log(isCommonStatus(142), commonStatusName(142)); // true DeviceNotProvisioned

// What does it mean, and what does the document ask a client to do about it?
console.log(commonStatusLabel(142)); // Device not provisioned
console.log(commonStatusByValue.get(111)?.meaning); // The server encountered an unknown error, the device SHOULD retry later.
console.log(clientAction(142)?.action); // provision
console.log(clientAction(141)); // undefined

// Which versions know it? Before 14.0, an HTTP status stands for it.
console.log(isSupported(177, "14.0"), isSupported(177, "14.1")); // false true
console.log(httpStatusFor(132, { protocolVersion: "12.1", command: "Provision" })); // [ 403 ]
console.log(httpStatusFor(132, { protocolVersion: "12.1" })); // [ 500, 403 ]
console.log(httpStatusFor(102, { protocolVersion: "12.1" }), usesHttpStatus("12.1")); // [] true
console.log(httpStatusFor(132, { protocolVersion: "16.1" }), usesHttpStatus("16.1")); // [] false
console.log(statusesForHttp(449, { protocolVersion: "12.1" })); // [ 140, 141, 142, 143, 144 ]
