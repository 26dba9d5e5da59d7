import { type ApiModel, type ApiShape, GENERATED_HEAD, reachable, shapeOf } from "./api-model.ts";

const SPEC_ROOTS = [
  "MeshSpec",
  "VirtualNodeSpec",
  "VirtualServiceSpec",
  "VirtualRouterSpec",
  "RouteSpec",
  "VirtualGatewaySpec",
  "GatewayRouteSpec",
  "TagList",
];

/** Writes one TypeScript type for each structure, and for each string with an enum, that a spec can hold. */
export function generateSpecs(model: ApiModel): string {
  const out: string[] = [GENERATED_HEAD];
  for (const name of reachable(model, SPEC_ROOTS)) {
    const shape = shapeOf(model, name);
    if (shape.type === "structure") out.push(structure(model, name, shape));
    else if (shape.enum !== undefined)
      out.push(`export type ${name} = ${shape.enum.map((v) => JSON.stringify(v)).join(" | ")};\n`);
    else if (name === "TagList") out.push("export type TagList = readonly TagRef[];\n");
  }
  return out.join("\n");
}

function structure(model: ApiModel, name: string, shape: ApiShape): string {
  const required = new Set(shape.required ?? []);
  const members = Object.entries(shape.members ?? {}).map(
    ([member, { shape: of }]) =>
      `  readonly ${member}${required.has(member) ? "" : "?"}: ${typeName(model, of)};`,
  );
  return `export interface ${name} {\n${members.join("\n")}\n}\n`;
}

function typeName(model: ApiModel, name: string): string {
  const shape = shapeOf(model, name);
  switch (shape.type) {
    case "structure":
      return name;
    case "list":
      return `readonly ${typeName(model, shape.member?.shape ?? "")}[]`;
    case "string":
      return shape.enum === undefined ? "string" : name;
    case "integer":
    case "long":
    case "timestamp":
      return "number";
    case "boolean":
      return "boolean";
  }
}
