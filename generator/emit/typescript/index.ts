import { hasMembers } from "../../spec/spec.js";
import type { Emitter } from "../emitter.js";
import { accessorModules } from "./accessor.js";
import { entriesModule } from "./entries-module.js";
import { namesModule } from "./names-module.js";
import { frozenModule, indexModule, tableModules, typesModule } from "./shared-modules.js";
import { valuesModule } from "./values-module.js";

/** Per table a module with its members, where it has some, and one with the entries; beside them the types and an index. */
export const typescript: Emitter = {
  id: "typescript",
  description: "enums, guards and entry maps in TypeScript",
  run(model, context) {
    const tables = Object.entries(model.tables);
    const enums = tables.filter(([, table]) => hasMembers(table));
    const types = typesModule(model, context);
    const modules = [
      ...tables.flatMap(([name]) => tableModules(name, context)),
      ...(types.length > 0 ? ["types"] : []),
    ];
    return [
      ...enums.map(([name, table]) => namesModule(name, table, model, context)),
      ...tables.map(([name, table]) => entriesModule(name, table, model, context)),
      ...tables.flatMap(([name, table]) => accessorModules(name, table, model, context)),
      ...enums.map(([name, table]) => valuesModule(name, table, model, context)),
      ...types,
      frozenModule(model, context),
      indexModule(model, modules, context),
    ];
  },
};
