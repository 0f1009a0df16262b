import { statusOf } from "activesync-codes/status-of";

console.log(statusOf("Sync", 3)?.name, statusOf("Sync", 132)?.name);
