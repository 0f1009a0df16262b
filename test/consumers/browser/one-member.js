import { CommonStatus } from "activesync-codes";

console.log(CommonStatus.SyncStateNotFound);
