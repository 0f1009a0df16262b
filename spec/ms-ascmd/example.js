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
