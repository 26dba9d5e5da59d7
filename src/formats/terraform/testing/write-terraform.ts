import { isJsonArray, isJsonObject, type Json, type JsonObject } from "../../../lib/json.ts";
import type { Design } from "../../../model/design/design.ts";
import type { Kind } from "../../../model/kinds/kind.ts";
import { kindDefinition } from "../../../model/kinds/registry.ts";
import { type Ref, refOf } from "../../../model/reference/ref.ts";
import { tagMap, terraformForm } from "./terraform-form.ts";

const TYPES: Readonly<Record<Kind, string>> = {
  mesh: "aws_appmesh_mesh",
  virtualNode: "aws_appmesh_virtual_node",
  virtualService: "aws_appmesh_virtual_service",
  virtualRouter: "aws_appmesh_virtual_router",
  route: "aws_appmesh_route",
  virtualGateway: "aws_appmesh_virtual_gateway",
  gatewayRoute: "aws_appmesh_gateway_route",
};

interface Written {
  readonly type: string;
  readonly label: string;
  readonly attributes: JsonObject;
}

function resourcesOf(design: Design, fills: boolean): Written[] {
  return [...design.resources].map(([id, { spec, tags }], index) => {
    const ref = refOf(id);
    const { specShape } = kindDefinition(ref.kind);
    return {
      type: TYPES[ref.kind],
      label: `r${index}`,
      attributes: {
        ...namesOf(ref),
        spec: terraformForm(spec, specShape, fills),
        ...(tags === undefined ? {} : { tags: tagMap(tags) }),
      },
    };
  });
}

function namesOf({ kind, mesh, parent, name }: Ref): JsonObject {
  return {
    name,
    ...(kind === "mesh" ? {} : { mesh_name: mesh }),
    ...(kind === "route" ? { virtual_router_name: parent ?? "" } : {}),
    ...(kind === "gatewayRoute" ? { virtual_gateway_name: parent ?? "" } : {}),
  };
}

/** A design as a configuration in HCL. */
export function writeHcl(design: Design): string {
  return resourcesOf(design, false)
    .map(({ type, label, attributes }) => `resource "${type}" "${label}" {\n${body(attributes, "  ")}}\n`)
    .join("\n");
}

function body(attributes: JsonObject, indent: string): string {
  return Object.entries(attributes)
    .map(([name, value]) => {
      const blocks = isJsonArray(value) && value.every(isJsonObject) ? value : undefined;
      if (blocks === undefined) return `${indent}${name} = ${expression(value)}\n`;
      return blocks.map((block) => `${indent}${name} {\n${body(block, `${indent}  `)}${indent}}\n`).join("");
    })
    .join("");
}

function expression(value: Json): string {
  if (typeof value === "string") {
    return JSON.stringify(value).replaceAll("${", "$${").replaceAll("%{", "%%{");
  }
  if (isJsonArray(value)) return `[${value.map(expression).join(", ")}]`;
  if (!isJsonObject(value)) return String(value);
  return `{ ${Object.entries(value)
    .map(([key, item]) => `${JSON.stringify(key)} = ${expression(item)}`)
    .join(", ")} }`;
}

/** A design as a configuration in the JSON syntax. */
export function writeJsonSyntax(design: Design): string {
  const resource: Record<string, Record<string, Json>> = {};
  for (const { type, label, attributes } of resourcesOf(design, false)) {
    resource[type] = { ...resource[type], [label]: attributes };
  }
  return JSON.stringify({ resource }).replaceAll("${", "$${").replaceAll("%{", "%%{");
}

/** A design as a state of version 4, with every attribute that the provider has. */
export function writeState(design: Design): string {
  const resources = resourcesOf(design, true).map(({ type, label, attributes }) => ({
    mode: "managed",
    type,
    name: label,
    instances: [{ attributes: { ...attributes, ...OBSERVED } }],
  }));
  return JSON.stringify({ version: 4, terraform_version: "1.5.7", resources });
}

const OBSERVED: JsonObject = {
  arn: "arn:aws:appmesh:us-east-1:123456789012:mesh/shop",
  id: "0",
  mesh_owner: "123456789012",
  resource_owner: "123456789012",
  tags_all: { Account: "sandbox" },
};

/** A design as the output of `terraform show -json`. */
export function writeShown(design: Design): string {
  const resources = resourcesOf(design, true).map(({ type, label, attributes }) => ({
    address: `${type}.${label}`,
    mode: "managed",
    type,
    name: label,
    values: { ...attributes, ...OBSERVED },
  }));
  const root_module = { resources: [], child_modules: [{ address: "module.a", resources }] };
  return JSON.stringify({ format_version: "1.0", terraform_version: "1.5.7", values: { root_module } });
}
