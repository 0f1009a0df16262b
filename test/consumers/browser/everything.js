import * as codes from "activesync-codes";

globalThis.codes = codes;
console.log(codes.commonStatusByValue.get(132).name);
