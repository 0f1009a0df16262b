import { Sheet } from "../print/sheet.js";
import type { Emitter } from "../spec/spec.js";
import { modelJsonSchema } from "./fields/json-schema.js";
import { jsonHashes, jsonNotice, jsonText } from "./json.js";

/** The JSON Schema that the model file is valid against. */
export const jsonSchema: Emitter = {
  id: "json-schema",
  description: "the JSON Schema of the model",
  run(model, { spec, out }) {
    const { $schema, ...rest } = modelJsonSchema(spec, model);
    const schema = { title: model.spec.title, ...rest };
    const notice = { $schema, $comment: jsonNotice(model), ...jsonHashes(model, schema) };
    const text = jsonText({ ...notice, ...schema }, 0, true);
    return [new Sheet().line(text).file(`${out}/${spec.id}.schema.json`)];
  },
};
