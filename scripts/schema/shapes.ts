import { type ApiModel, type ApiShape, GENERATED_HEAD, reachable, shapeOf } from "./api-model.ts";

/** Writes the shapes that requests can hold: one table, structures with their members in model order. */
export function generateShapes(model: ApiModel): string {
  const roots = Object.values(model.operations).map((operation) => operation.input.shape);
  const rows = reachable(model, roots).map(
    (name) => `  ${name}: ${JSON.stringify(compact(shapeOf(model, name)))},`,
  );
  return `${GENERATED_HEAD}import type { Shape } from "./shape.ts";\n\nexport const SHAPES: Readonly<Record<string, Shape>> = {\n${rows.join("\n")}\n};\n`;
}

function compact(shape: ApiShape): Record<string, unknown> {
  const limits = { min: shape.min, max: shape.max, pattern: shape.pattern, enum: shape.enum };
  switch (shape.type) {
    case "structure":
      return {
        type: "structure",
        members: Object.fromEntries(
          Object.entries(shape.members ?? {}).map(([name, member]) => [name, member.shape]),
        ),
        required: shape.required ?? [],
        ...(shape.union ? { union: true } : {}),
      };
    case "list":
      return { type: "list", member: shape.member?.shape, ...limits };
    case "long":
      return { type: "integer", ...limits };
    default:
      return { type: shape.type, ...limits };
  }
}
