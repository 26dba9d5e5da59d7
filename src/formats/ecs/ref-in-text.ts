import type { Ref } from "../../model/reference/ref.ts";
import { refOfResourcePath } from "../../model/reference/resource-path.ts";

/** No name of App Mesh is that long; an ARN holds three. */
const LENGTH_LIMIT = 4096;

/**
 * The resource that a full ARN (`arn:aws:appmesh:…:mesh/M/virtualNode/X`) or its path alone names. Any part
 * of the ARN may be a placeholder: `arn:${AWS::Partition}:appmesh:…`. Undefined for any other text.
 */
export function refInText(text: string): Ref | undefined {
  if (text.length > LENGTH_LIMIT) return undefined;
  const start = text.startsWith("mesh/") ? 0 : text.startsWith("arn:") ? text.indexOf(":mesh/") + 1 : -1;
  return start < 0 || (start === 0 && !text.startsWith("mesh/"))
    ? undefined
    : refOfResourcePath(text.slice(start));
}
