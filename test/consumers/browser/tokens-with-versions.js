import { tagOf, tokenOf } from "activesync-codes/wbxml";
import { isSupported } from "activesync-codes/wbxml/versions";

console.log(tagOf(0, 0x05), tokenOf(12, "MMS"), isSupported(25, 0x05, "14.1"));
