import { shapeNamed } from "./shape-named.ts";

/** Name of the shape of a structure's member, or undefined where the structure has none of that name. */
export function memberShape(shapeName: string | undefined, member: string): string | undefined {
  if (shapeName === undefined) return undefined;
  const shape = shapeNamed(shapeName);
  return shape.type === "structure" && Object.hasOwn(shape.members, member)
    ? shape.members[member]
    : undefined;
}

/** Name of the shape of a list's items, or undefined for what is no list. */
export function itemShape(shapeName: string | undefined): string | undefined {
  if (shapeName === undefined) return undefined;
  const shape = shapeNamed(shapeName);
  return shape.type === "list" ? shape.member : undefined;
}
