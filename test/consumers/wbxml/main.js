import { deepStrictEqual, throws } from "node:assert/strict";
import { statusOf } from "activesync-codes/status-of";
import { decode, encode } from "./wbxml.js";

const response = [
  "AirSync:Sync",
  [
    "AirSync:Collections",
    [
      "AirSync:Collection",
      ["AirSync:SyncKey", "{7a}2"],
      ["AirSync:CollectionId", "5"],
      ["AirSync:Status", "12"],
      ["AirSync:MoreAvailable"],
      [
        "AirSync:Commands",
        [
          "AirSync:Add",
          ["AirSync:ServerId", "5:1"],
          [
            "AirSync:ApplicationData",
            ["Email:Subject", "Grüße"],
            [
              "AirSyncBase:Body",
              ["AirSyncBase:Type", "1"],
              ["AirSyncBase:Data", new Uint8Array(300).fill(7)],
            ],
            ["Email2:ConversationId", Uint8Array.of(0, 1, 0xff)],
          ],
        ],
      ],
    ],
  ],
];

// Written by hand, from the tables: both ways must agree with it, not only with each other.
const small = ["AirSync:Sync", ["AirSync:Status", "3"], ["AirSyncBase:Body"]];
const bytes = Uint8Array.of(3, 1, 0x6a, 0, 0x45, 0x4e, 3, 0x33, 0, 1, 0, 0x11, 0x0a, 1);
deepStrictEqual(encode(small), bytes);
deepStrictEqual(decode(bytes), small);
deepStrictEqual(decode(encode(response)), response);
throws(() => encode(["AirSync:Subject"]), /no page has AirSync:Subject/);
throws(() => decode(Uint8Array.of(3, 1, 0x6a, 0, 0, 3, 0x45)), /page 3 has no token 69/);
for (let length = 5; length < bytes.length; length++) throws(() => decode(bytes.subarray(0, length)));

const [, [, [, , , [, status]]]] = decode(encode(response));
const { name, resolution } = statusOf("Sync", Number(status));
console.log(name, resolution.join(", "));
