const { CommonStatus, httpStatusFor, isCommonStatus } = require("activesync-codes");
const { commonStatusByName } = require("activesync-codes/common-status/entries");

console.log(CommonStatus.MailboxQuotaExceeded, isCommonStatus(113));
console.log(commonStatusByName.get("InvalidWBXML").value);
console.log(httpStatusFor(140, { protocolVersion: "12.1" }).join());
