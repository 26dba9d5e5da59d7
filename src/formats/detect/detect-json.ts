import { isJsonArray, isJsonObject, type Json, type JsonObject } from "../../lib/json.ts";
import { isKind } from "../../model/kinds/kind.ts";
import { ITEM_WRAPPERS } from "../aws-config/item-wrappers.ts";
import { isCliJson } from "../cli-json/classify.ts";
import { isMeshTaskDefinition } from "../ecs/is-mesh-task-definition.ts";
import type { Format } from "../format.ts";
import { MESH_JSON_SCHEMA } from "../mesh-json/version.ts";

/** The format of a file that is JSON; `path` where its name may tell a part of a Terraform module. */
export function detectJson(value: Json, path = ""): Format {
  const format = detectValue(value);
  return format === "other-json" && TERRAFORM_JSON.test(path) ? "terraform" : format;
}

const TERRAFORM_JSON = /\.(tf|tfvars)\.json$/i;

function detectValue(value: Json): Format {
  if (isJsonArray(value)) return detectList(value);
  if (!isJsonObject(value)) return "other-json";
  if (isTerraformState(value)) return "terraform-state";
  if (isMeshJson(value)) return "mesh-json";
  if (isCloudFormation(value)) return "cloudformation";
  if (typeof value["apiVersion"] === "string") return isKubernetes(value) ? "kubernetes" : "other-json";
  if (isTerraformJson(value)) return "terraform";
  if (isAwsConfig(value)) return "aws-config";
  if (isTaskDefinition(value)) return "ecs-task-definition";
  return isCliJson(value) ? "cli-json" : "other-json";
}

function detectList(value: readonly Json[]): Format {
  const formats = value.map(detectValue);
  return formats.find((format) => format !== "other-json") ?? "other-json";
}

function isMeshJson(value: JsonObject): boolean {
  const schema = value["$schema"];
  if (typeof schema === "string" && schema.startsWith(MESH_JSON_SCHEMA)) return true;
  const resources = value["resources"];
  if (!Object.hasOwn(value, "version") || !isJsonArray(resources)) return false;
  return resources.some((item) => isJsonObject(item) && isKind(item["kind"]));
}

function isTerraformState(value: JsonObject): boolean {
  if (typeof value["terraform_version"] === "string") return true;
  // `terraform show -json`, of a plan or a state.
  const isShown = typeof value["format_version"] === "string";
  return isShown && (isJsonObject(value["planned_values"]) || isJsonObject(value["values"]));
}

function isTerraformJson(value: JsonObject): boolean {
  return ["resource", "data"].some((part) => {
    const blocks = value[part];
    return isJsonObject(blocks) && Object.keys(blocks).some((type) => type.startsWith("aws_appmesh_"));
  });
}

function isCloudFormation(value: JsonObject): boolean {
  // What `aws cloudformation get-template` prints.
  const body = value["TemplateBody"];
  if (isJsonObject(body)) return isCloudFormation(body);
  if (Object.hasOwn(value, "AWSTemplateFormatVersion")) return true;
  const resources = value["Resources"];
  return (
    isJsonObject(resources) &&
    Object.values(resources).some((item) => isJsonObject(item) && isAppMeshType(item["Type"]))
  );
}

function isTaskDefinition(value: JsonObject): boolean {
  const wrapped = value["taskDefinition"];
  return isMeshTaskDefinition(isJsonObject(wrapped) ? wrapped : value);
}

function isKubernetes(value: JsonObject): boolean {
  const version = value["apiVersion"];
  if (typeof version === "string" && version.startsWith("appmesh.k8s.aws/")) return true;
  const items = value["items"];
  return isJsonArray(items) && items.some((item) => isJsonObject(item) && isKubernetes(item));
}

function isAwsConfig(value: JsonObject): boolean {
  if (isAppMeshType(value["resourceType"])) return true;
  return ITEM_WRAPPERS.some((member) => {
    const items = Object.hasOwn(value, member) ? value[member] : undefined;
    const list = isJsonArray(items) ? items : [items];
    // `select-resource-config` gives each item as JSON text, SNS the whole message.
    return list.some((item) =>
      typeof item === "string"
        ? item.includes("AWS::AppMesh::") && item.includes("resourceType")
        : isJsonObject(item) && isAwsConfig(item),
    );
  });
}

function isAppMeshType(value: Json | undefined): boolean {
  return typeof value === "string" && value.startsWith("AWS::AppMesh::");
}
