import { tagOf, tokenOf } from "activesync-codes/wbxml";

console.log(tagOf(0, 0x05), tokenOf(12, "MMS"));
