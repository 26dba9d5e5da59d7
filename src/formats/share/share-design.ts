import { isJsonObject } from "../../lib/json.ts";
import { err, ok, type Result } from "../../lib/result.ts";
import type { Design } from "../../model/design/design.ts";
import { readMeshJson } from "../mesh-json/read.ts";
import { MESH_JSON_VERSION } from "../mesh-json/version.ts";
import { writeMeshJson } from "../mesh-json/write.ts";
import { readJsonSource } from "../source/json-source.ts";
import { packText, type ShareProblem, unpackText } from "./share-envelope.ts";

/** The design in compressed bytes: its `.mesh.json`, without spaces. */
export function packDesign(design: Design): Uint8Array {
  return packText(JSON.stringify(JSON.parse(writeMeshJson(design).text)));
}

/** The design in compressed bytes that `packDesign` made. */
export function unpackDesign(body: Uint8Array): Result<Design, ShareProblem> {
  const text = unpackText(body);
  return text.ok ? designOfMeshJson(text.value) : text;
}

/** The design in the text of a `.mesh.json` file. */
export function designOfMeshJson(text: string): Result<Design, ShareProblem> {
  const { source } = readJsonSource("shared.mesh.json", text);
  if (source === undefined) return err("no-design");
  const { design } = readMeshJson(source);
  if (design !== undefined) return ok(design);
  const version = isJsonObject(source.value) ? source.value["version"] : undefined;
  return err(typeof version === "number" && version > MESH_JSON_VERSION ? "newer" : "no-design");
}
