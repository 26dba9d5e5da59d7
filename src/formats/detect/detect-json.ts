import { isJsonArray, isJsonObject, type Json, type JsonObject } from "../../lib/json.ts";
import { isKind } from "../../model/kinds/kind.ts";
import { isCliJson } from "../cli-json/read.ts";
import type { Format } from "../format.ts";
import { MESH_JSON_SCHEMA } from "../mesh-json/version.ts";

/** The format of a file that is JSON. */
export function detectJson(value: Json): Format {
  if (isJsonArray(value)) return detectList(value);
  if (!isJsonObject(value)) return "other-json";
  if (isTerraformState(value)) return "terraform-state";
  if (isMeshJson(value)) return "mesh-json";
  if (isCloudFormation(value)) return "cloudformation";
  if (typeof value["apiVersion"] === "string") return isKubernetes(value) ? "kubernetes" : "other-json";
  if (isTerraformJson(value)) return "terraform";
  if (isAwsConfig(value)) return "aws-config";
  return isCliJson(value) ? "cli-json" : "other-json";
}

function detectList(value: readonly Json[]): Format {
  const formats = value.map(detectJson);
  return formats.find((format) => format !== "other-json") ?? "other-json";
}

function isMeshJson(value: JsonObject): boolean {
  const schema = value["$schema"];
  if (typeof schema === "string" && schema.startsWith(MESH_JSON_SCHEMA.replace(/\d+$/, ""))) return true;
  const resources = value["resources"];
  if (!Object.hasOwn(value, "version") || !isJsonArray(resources)) return false;
  return resources.some((item) => isJsonObject(item) && isKind(item["kind"]));
}

function isTerraformState(value: JsonObject): boolean {
  return typeof value["terraform_version"] === "string";
}

function isTerraformJson(value: JsonObject): boolean {
  return ["resource", "data"].some((part) => {
    const blocks = value[part];
    return isJsonObject(blocks) && Object.keys(blocks).some((type) => type.startsWith("aws_appmesh_"));
  });
}

function isCloudFormation(value: JsonObject): boolean {
  if (Object.hasOwn(value, "AWSTemplateFormatVersion")) return true;
  const resources = value["Resources"];
  return (
    isJsonObject(resources) &&
    Object.values(resources).some((item) => isJsonObject(item) && isAppMeshType(item["Type"]))
  );
}

function isKubernetes(value: JsonObject): boolean {
  const version = value["apiVersion"];
  if (typeof version === "string" && version.startsWith("appmesh.k8s.aws/")) return true;
  const items = value["items"];
  return isJsonArray(items) && items.some((item) => isJsonObject(item) && isKubernetes(item));
}

function isAwsConfig(value: JsonObject): boolean {
  if (isAppMeshType(value["resourceType"])) return true;
  return ["configurationItems", "configurationItem", "baseConfigurationItems", "Results"].some((part) => {
    const items = value[part];
    const list = isJsonArray(items) ? items : [items];
    // `select-resource-config` gives each item as JSON text.
    return list.some((item) =>
      typeof item === "string"
        ? item.includes('"AWS::AppMesh::')
        : isJsonObject(item) && isAppMeshType(item["resourceType"]),
    );
  });
}

function isAppMeshType(value: Json | undefined): boolean {
  return typeof value === "string" && value.startsWith("AWS::AppMesh::");
}
