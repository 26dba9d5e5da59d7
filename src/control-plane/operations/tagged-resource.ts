import { err, ok, type Result } from "../../lib/result.ts";
import { idOf } from "../../model/reference/ref.ts";
import { type ApiError, apiError, refuse } from "../api-error.ts";
import { parseArn } from "../arn.ts";
import type { StoreReader } from "../store/store.ts";
import type { StoredResource } from "../store/stored-resource.ts";
import { type Request, textOf } from "./request.ts";

/** The resource that the request's `resourceArn` names. */
export async function taggedResource(
  reader: StoreReader,
  { input, context }: Request,
): Promise<Result<StoredResource, ApiError>> {
  const arn = textOf(input, "resourceArn");
  const parsed = parseArn(arn, context);
  if (parsed.is === "malformed") {
    return refuse(
      "BadRequestException",
      `resourceArn must be the ARN of an App Mesh resource, as in arn:${context.partition}:appmesh:${context.region}:${context.account}:mesh/my-mesh/virtualNode/my-node, but is ${JSON.stringify(arn)}.`,
    );
  }
  const resource = parsed.is === "ref" ? await reader.get(idOf(parsed.ref)) : undefined;
  return resource === undefined
    ? err(
        apiError(
          "NotFoundException",
          `Resource with ARN ${arn} is not present for account ${context.account}`,
        ),
      )
    : ok(resource);
}
