import * as CommonStatus from "activesync-codes/values/common-status";

console.log(CommonStatus.SyncStateNotFound);
