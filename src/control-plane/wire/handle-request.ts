import type { Context } from "../context.ts";
import { execute } from "../execute.ts";
import { decodeRequest } from "./decode-request.ts";
import { encodeResponse } from "./encode-response.ts";
import type { WireRequest, WireResponse } from "./wire-message.ts";

/** Answers one HTTP request to the API. It rejects only where the store fails. */
export async function handleRequest(request: WireRequest, context: Context): Promise<WireResponse> {
  const decoded = decodeRequest(request);
  const result = decoded.ok ? await execute(decoded.value.operation, decoded.value.input, context) : decoded;
  return encodeResponse(result, context.newId());
}
