import type { Shape } from "./shape.ts";
import { SHAPES } from "./shapes.generated.ts";

/** The shape of that name; asking for one that the API model lacks is a bug. */
export function shapeNamed(name: string): Shape {
  const shape = SHAPES[name];
  if (shape === undefined) throw new Error(`no shape ${name}`);
  return shape;
}
