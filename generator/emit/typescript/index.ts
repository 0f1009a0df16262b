import type { Emitter } from "../../spec/spec.js";
import { hasMembers } from "../../spec/table.js";
import { tableFields } from "../fields/fields.js";
import { entryJsonSchema } from "../fields/json-schema.js";
import { accessorModules } from "./accessor-modules.js";
import { entriesModule } from "./entries-module.js";
import { lookupModules } from "./lookup-modules.js";
import { membersOf } from "./members.js";
import { namesModule } from "./names-module.js";
import { pagesModules } from "./pages-modules.js";
import { rangesModule } from "./ranges-module.js";
import { frozenModule, indexModule, tableModules, typesModule } from "./shared-modules.js";
import { valuesModule } from "./values-module.js";

/** Per table a module with its members, where it has some, and one with the entries; beside them the types and an index. */
export const typescript: Emitter = {
  id: "typescript",
  description: "enums, guards and entry maps in TypeScript",
  *run(model, context) {
    const tables = Object.entries(model.tables);
    const enums = tables.filter(([, table]) => hasMembers(table));
    // Made once: the entries and the types both need it.
    const schemas = new Map(
      tables.map(([name]) => [name, entryJsonSchema(context.spec, name, model)] as const),
    );
    const types = typesModule([...schemas.values()], model, context);
    const modules = [
      ...tables.flatMap(([name, table]) => tableModules(name, table, context)),
      ...(types.length > 0 ? ["types"] : []),
    ];
    for (const [name, table] of enums) {
      const members = membersOf(name, table, tableFields(context.spec, name, model), model);
      yield namesModule(name, table, members, model, context);
      yield valuesModule(name, table, members, model, context);
    }
    for (const [name, table] of tables) {
      yield entriesModule(name, table, schemas.get(name) ?? {}, model, context);
      yield* pagesModules(name, table, model, context);
      yield* rangesModule(name, table, model, context);
      yield* accessorModules(name, table, model, context);
    }
    yield* lookupModules(model, context);
    yield* types;
    yield frozenModule(model, context);
    yield indexModule(model, modules, context);
  },
};
