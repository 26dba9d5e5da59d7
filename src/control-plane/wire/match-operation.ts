import type { Operation } from "../../model/schema/operation.ts";
import { OPERATIONS } from "../../model/schema/operations.generated.ts";

const TEMPLATES = Object.values(OPERATIONS).map((operation) => ({
  operation,
  segments: operation.uri.split("/"),
}));

/** The operation that a method and a path select, with the path's parameters still percent-encoded. */
export interface Match {
  readonly operation: Operation;
  readonly params: Readonly<Record<string, string>>;
}

/** Undefined where no operation has this method and path. `path` is as sent: it is split before it is decoded. */
export function matchOperation(method: string, path: string): Match | undefined {
  const segments = path.split("/");
  for (const template of TEMPLATES) {
    if (template.operation.method !== method) continue;
    const params = paramsOf(template.segments, segments);
    if (params !== undefined) return { operation: template.operation, params };
  }
  return undefined;
}

function paramsOf(
  template: readonly string[],
  segments: readonly string[],
): Record<string, string> | undefined {
  if (template.length !== segments.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of template.entries()) {
    const segment = segments[index] ?? "";
    if (part.startsWith("{")) params[part.slice(1, -1)] = segment;
    else if (part !== segment) return undefined;
  }
  return params;
}
