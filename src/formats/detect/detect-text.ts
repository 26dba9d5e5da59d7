import { KINDS } from "../../model/kinds/kind.ts";
import { kindDefinition } from "../../model/kinds/registry.ts";
import type { Format } from "../format.ts";

const KUBERNETES = /^[ \t-]*["']?apiVersion["']?[ \t]*:[ \t]*["']?appmesh\.k8s\.aws\//m;
/** Manifests of workloads and namespaces, which go with those of App Mesh. */
const WORKLOAD =
  /^[ \t-]*["']?kind["']?[ \t]*:[ \t]*["']?(Namespace|Deployment|StatefulSet|DaemonSet|Service)\b/m;
const ANY_KUBERNETES = /^[ \t-]*["']?apiVersion["']?[ \t]*:/m;
const CLOUDFORMATION = /^[ \t]*["']?AWSTemplateFormatVersion["']?[ \t]*:/m;
const APP_MESH_TYPE = /\bAWS::AppMesh::\w/;
const TERRAFORM = /^[ \t]*(resource|data)[ \t]+"aws_appmesh_\w+"/m;
const TERRAFORM_FILE = /\.(tf|tfvars)$/i;
const CLI_YAML = new RegExp(
  `^["']?(spec|${KINDS.map((kind) => kindDefinition(kind).nameMember).join("|")})["']?:(\\s|$)`,
  "m",
);

/** The format of a text that is not valid JSON, or undefined where it is meant to be JSON but is broken. */
export function detectText(text: string, path: string): Format | undefined {
  const isJson = /^\s*[[{]/.test(text) && !text.trimStart().startsWith("{{");
  if (KUBERNETES.test(text)) return "kubernetes";
  if (CLOUDFORMATION.test(text) || (!isJson && APP_MESH_TYPE.test(text))) return "cloudformation";
  if (TERRAFORM.test(text) || TERRAFORM_FILE.test(path)) return "terraform";
  if (isJson) return undefined;
  if (ANY_KUBERNETES.test(text)) return WORKLOAD.test(text) ? "kubernetes" : "not-json";
  return CLI_YAML.test(text) ? "cli-yaml" : "not-json";
}
