import type { Result } from "../../lib/result.ts";
import { type BodyLimits, withinDepth } from "./api-body.ts";
import { readBody } from "./read-body.ts";

/** The body of a request to an App Mesh API as text, if it is within the limits; an error says what is wrong. */
export async function readApiBody(request: Request, limits: BodyLimits): Promise<Result<string, string>> {
  const body = await readBody(request, limits.body);
  return body.ok ? withinDepth(body.value, limits.depth) : body;
}
