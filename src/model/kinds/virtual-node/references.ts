import type { JsonObject } from "../../../lib/json.ts";
import type { SpecReference } from "../kind-definition.ts";
import { namesInList } from "../names-in.ts";

/** A virtual node names the virtual services that it calls: its backends. */
export function virtualNodeReferences(spec: JsonObject): SpecReference[] {
  return namesInList(
    spec,
    ["backends"],
    ["virtualService", "virtualServiceName"],
    "backend",
    "virtualService",
  );
}
