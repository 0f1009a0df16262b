import { commonStatusFromName, commonStatusName } from "activesync-codes";

console.log(commonStatusName(132), commonStatusFromName("AccessDenied"));
