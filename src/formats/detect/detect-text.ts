import { KINDS } from "../../model/kinds/kind.ts";
import { kindDefinition } from "../../model/kinds/registry.ts";
import type { Format } from "../format.ts";
import { firstPlaceholder } from "../source/placeholder.ts";

const KUBERNETES = /^[\s-]*["']?apiVersion["']?\s*:\s*["']?appmesh\.k8s\.aws\//m;
const CLOUDFORMATION = /^\s*["']?AWSTemplateFormatVersion["']?\s*:|\bAWS::AppMesh::\w/m;
const TERRAFORM = /^\s*(resource|data)\s+"aws_appmesh_\w+"/m;
const CLI_YAML = new RegExp(
  `^(spec|${KINDS.map((kind) => kindDefinition(kind).nameMember).join("|")}):(\\s|$)`,
  "m",
);

/** The format of a text that is not valid JSON, or undefined where it is meant to be JSON but is broken. */
export function detectText(text: string): Format | undefined {
  if (KUBERNETES.test(text)) return "kubernetes";
  if (CLOUDFORMATION.test(text)) return "cloudformation";
  if (TERRAFORM.test(text)) return "terraform";
  if (/^\s*[[{]/.test(text)) return firstPlaceholder(text) === undefined ? undefined : "cli-json-templated";
  if (CLI_YAML.test(text)) return "cli-yaml";
  return "not-json";
}
