import { Contacts2 } from "activesync-codes/wbxml/12-contacts2";

console.log(Contacts2.MMS);
