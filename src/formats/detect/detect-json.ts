import { isJsonArray, isJsonObject, type Json, type JsonObject } from "../../lib/json.ts";
import { isKind } from "../../model/kinds/kind.ts";
import { ITEM_WRAPPERS } from "../aws-config/item-wrappers.ts";
import { isCliJson } from "../cli-json/classify.ts";
import { isMeshTaskDefinition } from "../ecs/is-mesh-task-definition.ts";
import type { Format } from "../format.ts";
import { MESH_JSON_SCHEMA } from "../mesh-json/version.ts";
import { type Tree, treeAt, treeJson, treeText } from "../source/tree.ts";

/** The format of a file that is JSON; `path` where its name may tell a part of a Terraform module. */
export function detectJson(tree: Tree, path = ""): Format {
  const format = detectTree(tree);
  return format === "other-json" && TERRAFORM_JSON.test(path) ? "terraform" : format;
}

const TERRAFORM_JSON = /\.(tf|tfvars)\.json$/i;

/** The first item of a list that is of a known format says which; large lists are not looked at any further. */
function detectTree(tree: Tree): Format {
  if (tree.type === "list") {
    for (const item of tree.items) {
      const format = detectTree(item);
      if (format !== "other-json") return format;
    }
    return "other-json";
  }
  if (tree.type !== "map") return "other-json";
  if (isAwsConfig(tree)) return "aws-config";
  const value = treeJson(tree);
  return isJsonObject(value) ? detectObject(value) : "other-json";
}

function detectObject(value: JsonObject): Format {
  if (isTerraformState(value)) return "terraform-state";
  if (isMeshJson(value)) return "mesh-json";
  if (isCloudFormation(value)) return "cloudformation";
  if (typeof value["apiVersion"] === "string") return isKubernetes(value) ? "kubernetes" : "other-json";
  if (isTerraformJson(value)) return "terraform";
  if (isTaskDefinition(value)) return "ecs-task-definition";
  return isCliJson(value) ? "cli-json" : "other-json";
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
  if (typeof body === "string") return body.includes("AWS::AppMesh::");
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

function isAwsConfig(tree: Tree): boolean {
  if (isAppMeshType(treeText(treeAt(tree, "resourceType")))) return true;
  return ITEM_WRAPPERS.some((member) => {
    const items = treeAt(tree, member);
    // `select-resource-config` gives each item as JSON text, SNS the whole message.
    return (items?.type === "list" ? items.items : [items]).some((item) => {
      const text = treeText(item);
      if (text !== undefined) return text.includes("AWS::AppMesh::") && text.includes("resourceType");
      return item?.type === "map" && isAwsConfig(item);
    });
  });
}

function isAppMeshType(value: Json | undefined): boolean {
  return typeof value === "string" && value.startsWith("AWS::AppMesh::");
}
