import { Document, type Node, YAMLMap, YAMLSeq } from "yaml";
import { isJsonArray, isJsonObject, type Json, type JsonObject } from "../../../lib/json.ts";
import type { Design } from "../../../model/design/design.ts";
import { kindDefinition } from "../../../model/kinds/registry.ts";
import { idOf, type ResourceId, refOf, siblingRef } from "../../../model/reference/ref.ts";

/** How a value is written: as it is, or by way of a function of the template language. */
export type Wrap = (value: Json, template: TemplateParts) => Json;

/** The parts of a template that a wrapped value may need. */
export interface TemplateParts {
  readonly Parameters: Record<string, Json>;
  readonly Mappings: Record<string, Json>;
  readonly Conditions: Record<string, Json>;
}

/** Acronyms that CloudFormation writes in upper case in virtual nodes and gateways (specification 117.0.0). */
const ACRONYMS: Readonly<Record<string, string>> = {
  acm: "ACM",
  awsCloudMap: "AWSCloudMap",
  dns: "DNS",
  grpc: "GRPC",
  http: "HTTP",
  http2: "HTTP2",
  sds: "SDS",
  tcp: "TCP",
  tls: "TLS",
};

/** Members of specs that name another resource of the mesh, and its kind. */
const NAMES = {
  virtualNode: "virtualNode",
  virtualNodeName: "virtualNode",
  virtualRouterName: "virtualRouter",
  virtualServiceName: "virtualService",
} as const;

/** A template of a design of one mesh, as JSON. With `wrap` values are functions and names are references. */
export function templateOf(design: Design, wrap?: Wrap): JsonObject {
  const parts: TemplateParts = { Parameters: {}, Mappings: {}, Conditions: {} };
  const logicalIds = new Map([...design.resources.keys()].map((id, index) => [id, `Resource${index}`]));
  const nameOf = (id: ResourceId, name: string, asArn: boolean): Json => {
    const logicalId = logicalIds.get(id);
    if (wrap === undefined || logicalId === undefined) return name;
    const { nameMember } = kindDefinition(refOf(id).kind);
    return asArn ? { Ref: logicalId } : { "Fn::GetAtt": [logicalId, pascal(nameMember, false)] };
  };
  const resources = [...design.resources].map(([id, { spec, tags }]) => {
    const ref = refOf(id);
    const { nameMember, parent } = kindDefinition(ref.kind);
    const hasAcronyms = ref.kind === "virtualNode" || ref.kind === "virtualGateway";
    const written = (value: Json, member?: string): Json => {
      if (isJsonArray(value)) return value.map((item) => written(item));
      if (isJsonObject(value)) {
        const entries = Object.entries(value);
        return Object.fromEntries(
          entries.map(([key, item]) => [pascal(key, hasAcronyms), written(item, key)]),
        );
      }
      if (typeof value === "string" && member !== undefined && member in NAMES) {
        const kind = NAMES[member as keyof typeof NAMES];
        return nameOf(idOf(siblingRef(ref, kind, value)), value, true);
      }
      return wrap === undefined ? value : wrap(value, parts);
    };
    const parentName: JsonObject =
      parent === undefined || ref.parent === undefined
        ? {}
        : {
            [pascal(parent.member, false)]: nameOf(
              idOf(siblingRef(ref, parent.kind, ref.parent)),
              ref.parent,
              false,
            ),
          };
    const meshName: JsonObject =
      ref.kind === "mesh"
        ? {}
        : { MeshName: nameOf(idOf(siblingRef(ref, "mesh", ref.mesh)), ref.mesh, false) };
    return [
      logicalIds.get(id) ?? "",
      {
        Type: `AWS::AppMesh::${pascal(ref.kind, false)}`,
        Properties: {
          ...meshName,
          ...parentName,
          [pascal(nameMember, false)]: ref.name,
          Spec: written(spec),
          ...(tags === undefined ? {} : { Tags: written(tags) }),
        },
      },
    ] as const;
  });
  return { AWSTemplateFormatVersion: "2010-09-09", ...parts, Resources: Object.fromEntries(resources) };
}

/** Wraps values in each function in turn. */
export function everyFunction(): Wrap {
  let turn = 0;
  return (value, { Parameters, Mappings, Conditions }) => {
    turn += 1;
    const name = `P${turn}`;
    const text = String(value);
    const [half, rest] = [text.slice(0, 1), text.slice(1)];
    Conditions["Holds"] = { "Fn::Equals": ["a", "a"] };
    switch (turn % 8) {
      case 0:
        Parameters[name] = { Type: "String", Default: value };
        return { Ref: name };
      case 1:
        Parameters[name] = { Type: "String", Default: half };
        return { "Fn::Sub": [`\${${name}}\${Rest}`, { Rest: rest }] };
      case 2:
        return { "Fn::Join": ["", [half, rest]] };
      case 3:
        Mappings[name] = { a: { b: value } };
        return { "Fn::FindInMap": [name, "a", "b"] };
      case 4:
        return { "Fn::If": ["Holds", value, { Ref: "AWS::NoValue" }] };
      case 5:
        return { "Fn::Select": ["1", ["x", value]] };
      case 6:
        return { "Fn::Sub": text.replaceAll("${", "${!") };
      default:
        return value;
    }
  };
}

/** The same template in YAML, functions as short tags. */
export function yamlOf(template: JsonObject): string {
  const document = new Document({});
  const nodeOf = (value: Json): Node => {
    const [call, ...others] = isJsonObject(value) ? Object.entries(value) : [];
    if (call !== undefined && others.length === 0 && /^(Ref$|Fn::)/.test(call[0])) {
      const [key, arg] = call;
      const isPath = key === "Fn::GetAtt" && isJsonArray(arg);
      const node = nodeOf(isPath ? arg.join(".") : arg);
      // A tagged call within a call has no place for its own tag: it keeps the long form.
      if (node.tag === undefined) {
        node.tag = `!${key.replace("Fn::", "")}`;
        return node;
      }
    }
    if (isJsonArray(value)) {
      const list = new YAMLSeq<Node>();
      list.items = value.map(nodeOf);
      return list;
    }
    if (!isJsonObject(value)) return document.createNode(value) as Node;
    const map = new YAMLMap();
    for (const [key, item] of Object.entries(value)) {
      map.items.push(document.createPair(key, nodeOf(item)));
    }
    return map;
  };
  document.contents = nodeOf(template) as never;
  return document.toString();
}

function pascal(member: string, hasAcronyms: boolean): string {
  const acronym = hasAcronyms ? ACRONYMS[member] : undefined;
  return acronym ?? member.charAt(0).toUpperCase() + member.slice(1);
}
