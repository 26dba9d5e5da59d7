/** The parts of the botocore-style API model (`appmesh-2019-01-25.json`) that the generators read. */
export interface ApiShape {
  type: "structure" | "list" | "string" | "integer" | "long" | "boolean" | "timestamp";
  members?: Record<string, ApiMember>;
  member?: { shape: string };
  required?: string[];
  union?: boolean;
  min?: number;
  max?: number;
  pattern?: string;
  enum?: string[];
  payload?: string;
}

export interface ApiMember {
  shape: string;
  location?: "uri" | "querystring";
  locationName?: string;
}

export interface ApiOperation {
  name: string;
  http: { method: string; requestUri: string; responseCode: number };
  input: { shape: string };
  output: { shape: string };
  errors: { shape: string }[];
}

export interface ApiModel {
  operations: Record<string, ApiOperation>;
  shapes: Record<string, ApiShape>;
}

export const GENERATED_HEAD =
  "// Generated from appmesh-2019-01-25.json by `npm run generate`. Do not edit.\n";

/** The shape of that name; a model that lacks it is broken, which is a bug. */
export function shapeOf(model: ApiModel, name: string): ApiShape {
  const shape = model.shapes[name];
  if (shape === undefined) throw new Error(`shape ${name} is not in the API model`);
  return shape;
}

/** Names of all shapes that can be reached from `roots`, sorted. */
export function reachable(model: ApiModel, roots: readonly string[]): string[] {
  const seen = new Set<string>();
  const visit = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    const shape = shapeOf(model, name);
    for (const member of Object.values(shape.members ?? {})) visit(member.shape);
    if (shape.member !== undefined) visit(shape.member.shape);
  };
  for (const root of roots) visit(root);
  return [...seen].sort();
}
