import { isJsonArray, isJsonObject, type Json, type JsonObject } from "../../../lib/json.ts";
import { shapeNamed } from "../../../model/schema/shape-named.ts";

const SINGULAR: Readonly<Record<string, string>> = {
  backends: "backend",
  headers: "header",
  listeners: "listener",
  queryParameters: "query_parameter",
  weightedTargets: "weighted_target",
};

/**
 * Fields of the API that the provider has no attribute for: by shape, the members. Gateway routes of gRPC have
 * a shape of their own, those of HTTP lack the method.
 */
const MISSING: Readonly<Record<string, readonly string[]>> = {
  AwsCloudMapServiceDiscovery: ["ipPreference"],
  GrpcGatewayRouteAction: ["rewrite"],
  GrpcGatewayRouteMatch: ["hostname", "metadata"],
  HttpGatewayRouteMatch: ["method"],
};

const MAPS = ["AwsCloudMapInstanceAttributes", "TagList"];

/** A value in the API's form without the fields that Terraform cannot hold. */
export function heldByTerraform(value: Json, shape: string): Json {
  const of = shapeNamed(shape);
  if (of.type === "list" && isJsonArray(value)) {
    const items = value.map((item) => heldByTerraform(item, of.member));
    return MAPS.includes(shape) ? uniqueByKey(items) : items;
  }
  if (of.type !== "structure" || !isJsonObject(value)) return value;
  const kept = Object.entries(value).filter(([member]) => MISSING[shape]?.includes(member) !== true);
  return Object.fromEntries(
    kept.map(([member, item]) => [member, heldByTerraform(item, of.members[member] ?? "String")]),
  );
}

/** A map holds a key once: the last value, in the place of the first. */
function uniqueByKey(items: readonly Json[]): Json[] {
  const pairs = items.filter(isJsonObject).map((item) => [item["key"], item] as const);
  return [...new Map(pairs).values()];
}

/**
 * A value in the API's form as Terraform writes it in a state: snake case, singular names of repeated blocks,
 * a list around every block, maps. `fills` adds every other member of the shape with its zero value.
 */
export function terraformForm(value: Json, shape: string, fills: boolean): Json {
  const of = shapeNamed(shape);
  if (of.type === "list" && isJsonArray(value)) {
    if (!MAPS.includes(shape)) return value.flatMap((item) => terraformForm(item, of.member, fills));
    const pairs = value.filter(isJsonObject);
    return Object.fromEntries(pairs.map((item) => [String(item["key"]), item["value"] ?? null]));
  }
  if (of.type !== "structure" || !isJsonObject(value)) return value;
  const out: Record<string, Json> = {};
  for (const [member, memberShape] of Object.entries(of.members)) {
    if (MISSING[shape]?.includes(member) === true) continue;
    const item = Object.hasOwn(value, member) ? value[member] : undefined;
    if (item !== undefined) out[terraformName(member)] = terraformForm(item, memberShape, fills);
    else if (fills) out[terraformName(member)] = zeroOf(memberShape);
  }
  return [out];
}

function zeroOf(shape: string): Json {
  const { type } = shapeNamed(shape);
  if (MAPS.includes(shape)) return {};
  if (type === "structure" || type === "list") return [];
  return type === "string" ? "" : type === "integer" ? 0 : null;
}

/** `queryParameters` as `query_parameter`, `perRequest` as `per_request`. */
function terraformName(member: string): string {
  return SINGULAR[member] ?? member.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** A tag list as a map. */
export function tagMap(tags: readonly Json[]): JsonObject {
  const map = terraformForm(tags, "TagList", false);
  return isJsonObject(map) ? map : {};
}
