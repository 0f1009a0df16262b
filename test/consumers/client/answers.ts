import { decide } from "./client.js";

const answers: readonly (readonly [protocolVersion: string, http: number, xml: string])[] = [
  ["16.1", 200, "<Sync><Status>1</Status></Sync>"],
  ["16.1", 200, "<Provision><Status> 142 </Status></Provision>"],
  ["16.1", 200, "<Sync><Status>132</Status></Sync>"],
  ["16.1", 200, "<Sync><Status>111</Status></Sync>"],
  ["16.1", 200, "<Sync><Status>999</Status></Sync>"],
  ["12.1", 449, ""],
  ["16.1", 449, ""],
  ["12.1", 503, ""],
];
for (const [protocolVersion, http, xml] of answers) {
  const { next, message } = decide({ command: "Sync", protocolVersion, http, xml });
  console.log(message === undefined ? next : `${next}: ${message}`);
}
