import { err, type Result } from "../../lib/result.ts";
import { readBody } from "./read-body.ts";

/** The body of a request to an App Mesh API as text, if it is within the limits; an error says what is wrong. */
export async function readApiBody(
  request: Request,
  limits: { readonly body: number; readonly depth: number },
): Promise<Result<string, string>> {
  const body = await readBody(request, limits.body);
  if (!body.ok || !nestsDeeper(body.value, limits.depth)) return body;
  return err(`The body nests deeper than ${limits.depth} objects and lists.`);
}

/** Told without parsing: what is deep enough can exhaust the stack of whoever walks it. */
function nestsDeeper(json: string, limit: number): boolean {
  let depth = 0;
  let isText = false;
  for (let at = 0; at < json.length; at += 1) {
    const char = json[at];
    if (isText) {
      if (char === "\\") at += 1;
      else if (char === '"') isText = false;
    } else if (char === '"') isText = true;
    else if (char === "[" || char === "{") depth += 1;
    else if (char === "]" || char === "}") depth -= 1;
    if (depth > limit) return true;
  }
  return false;
}
