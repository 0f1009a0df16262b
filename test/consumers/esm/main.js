import { CommonStatus, commonStatusByValue, isCommonStatus } from "activesync-codes";

console.log(CommonStatus[113]);
console.log(JSON.stringify(commonStatusByValue.get(113)));
console.log(isCommonStatus(185));
