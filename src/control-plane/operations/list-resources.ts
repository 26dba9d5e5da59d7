import { err, ok, type Result } from "../../lib/result.ts";
import { kindDefinition } from "../../model/kinds/registry.ts";
import { type ApiError, refuse } from "../api-error.ts";
import { keyPrefix } from "../key-prefix.ts";
import { kindOfOperation } from "../kind-of-operation.ts";
import { afterOf, pageToken } from "../page-token.ts";
import { rowText } from "../resource-text.ts";
import { firstAbsent, foreignOwner, listAncestors } from "./presence.ts";
import type { Request } from "./request.ts";

/** "If you don't use this parameter, the operation returns up to 100 results" (API model). */
const DEFAULT_LIMIT = 100;

/** A page of the resources of a kind in one mesh, router or gateway, in the order of their names. */
export async function listResources(request: Request): Promise<Result<string, ApiError>> {
  const { operation, input, context } = request;
  const problem = foreignOwner(request);
  if (problem !== undefined) return err(problem);
  const kind = kindOfOperation(operation);
  const ancestors = listAncestors(kind, input);
  const prefix = keyPrefix(kind, ancestors.at(-1));
  const token = input["nextToken"];
  const after = typeof token === "string" ? afterOf(prefix, token) : undefined;
  if (token !== undefined && after === undefined) {
    return refuse("BadRequestException", "nextToken is not a token that this list gave.");
  }
  const limit = typeof input["limit"] === "number" ? input["limit"] : DEFAULT_LIMIT;
  return context.store.read(async (reader) => {
    const found = await reader.rows({ prefix, limit: limit + 1, ...(after === undefined ? {} : { after }) });
    // What holds a resource cannot be deleted before it, so it is there where one row is.
    const missing = found.length > 0 ? undefined : await firstAbsent(reader, ancestors, context.account);
    if (missing !== undefined) return err(missing);
    const page = found.slice(0, limit);
    const last = page.at(-1);
    const text = rowText(kind, ancestors.at(-1), context);
    let rows = "";
    for (const row of page) rows += `${rows === "" ? "" : ","}${text(row.key.slice(prefix.length), row)}`;
    const next =
      found.length > limit && last !== undefined ? `,"nextToken":"${pageToken(prefix, last.key)}"` : "";
    return ok(`{"${kindDefinition(kind).listMember}":[${rows}]${next}}`);
  });
}
