import { main } from "./main.js";

// Before zod is loaded, which happens where it is used. To compile a validator takes longer than it saves, in a run over
// 10,000 rows too; whoever uses the library decides for their own process.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });

process.exitCode = await main(process.argv.slice(2));
