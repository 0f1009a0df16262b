import { modelJsonSchema } from "../model/schema.js";
import type { Emitter } from "./emitter.js";
import { jsonSeal } from "./header.js";
import { jsonNotice, jsonText } from "./json.js";
import { Sheet } from "./sheet.js";

/** The JSON Schema that the model file is valid against. */
export const jsonSchema: Emitter = {
  id: "json-schema",
  description: "the JSON Schema of the model",
  run(model, { spec, out }) {
    const { $schema, ...schema } = modelJsonSchema(spec, model);
    const notice = { $schema, $comment: jsonNotice(model), bodySha256: jsonSeal };
    const text = jsonText({ ...notice, title: model.spec.title, ...schema }, 0, true);
    return [new Sheet().line(text).file(`${out}/${spec.id}.schema.json`)];
  },
};
