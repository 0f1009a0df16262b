import type { Emitter } from "../../spec/spec.js";
import { hasMembers } from "../../spec/table.js";
import { entryJsonSchema } from "../fields/json-schema.js";
import { printedTables } from "../table.js";
import { accessorModules } from "./accessor-modules.js";
import { entriesModule } from "./entries-module.js";
import { lookupModules } from "./lookup-modules.js";
import { membersOf } from "./members.js";
import { namesModule, valuesModule } from "./members-modules.js";
import { pagesModules } from "./pages-modules.js";
import { rangesModule } from "./ranges-module.js";
import { frozenModule, indexModule, tableModules, typesModule } from "./shared-modules.js";

/** Per table a module with its members, where it has some, and one with the entries; beside them the types and an index. */
export const typescript: Emitter = {
  id: "typescript",
  description: "enums, guards and entry maps in TypeScript",
  *run(model, context) {
    const tables = printedTables(model, context);
    // Made once: the entries and the types both need it.
    const entries = tables.map((table) => [table, entryJsonSchema(context.spec, table.name, model)] as const);
    const types = typesModule(
      entries.map(([, schema]) => schema),
      model,
      context,
    );
    const modules = [...tables.flatMap(tableModules), ...(types.length > 0 ? ["types"] : [])];
    for (const table of tables.filter(({ own }) => hasMembers(own))) {
      const members = membersOf(table);
      yield namesModule(table, members);
      yield valuesModule(table, members);
    }
    for (const [table, schema] of entries) {
      yield entriesModule(table, schema);
      yield* pagesModules(table);
      yield* rangesModule(table);
      yield* accessorModules(table);
    }
    yield* lookupModules(model, context);
    yield* types;
    yield frozenModule(model, context);
    yield indexModule(model, modules, context);
  },
};
