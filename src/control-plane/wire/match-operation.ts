import type { Operation } from "../../model/schema/operation.ts";
import { OPERATIONS } from "../../model/schema/operations.generated.ts";

/** A URI template taken apart. */
interface Template {
  readonly operation: Operation;
  readonly fixed: readonly (readonly [index: number, text: string])[];
  readonly params: readonly (readonly [index: number, name: string])[];
}

/** By method and number of segments: of the 38 templates two or three are left to compare with. */
const TEMPLATES = new Map<string, Template[]>();
for (const operation of Object.values(OPERATIONS)) {
  const segments = [...operation.uri.split("/").entries()];
  const isParam = ([, text]: readonly [number, string]): boolean => text.startsWith("{");
  const template: Template = {
    operation,
    fixed: segments.filter((segment) => !isParam(segment)),
    params: segments.filter(isParam).map(([index, text]) => [index, text.slice(1, -1)]),
  };
  const key = keyOf(operation.method, segments.length);
  TEMPLATES.set(key, [...(TEMPLATES.get(key) ?? []), template]);
}

/** The operation that a method and a path select, with the path's parameters still percent-encoded. */
export interface Match {
  readonly operation: Operation;
  readonly params: ReadonlyMap<string, string>;
}

/** Undefined where no operation has this method and path. `path` is as sent: it is split before it is decoded. */
export function matchOperation(method: string, path: string): Match | undefined {
  const segments = path.split("/");
  for (const { operation, fixed, params } of TEMPLATES.get(keyOf(method, segments.length)) ?? []) {
    if (!fixed.every(([index, text]) => segments[index] === text)) continue;
    return { operation, params: new Map(params.map(([index, name]) => [name, segments[index] ?? ""])) };
  }
  return undefined;
}

function keyOf(method: string, segments: number): string {
  return `${method} ${segments}`;
}
