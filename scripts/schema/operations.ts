import { type ApiModel, type ApiOperation, GENERATED_HEAD, shapeOf } from "./api-model.ts";

/** Writes the table of the 38 operations: where each input member goes and what the answer is made of. */
export function generateOperations(model: ApiModel): string {
  const names = Object.keys(model.operations).sort();
  const rows = names.map((name) => {
    const operation = model.operations[name] as ApiOperation;
    return `  ${name}: ${JSON.stringify(row(model, operation))},`;
  });
  return `${GENERATED_HEAD}import type { Operation } from "./operation.ts";

export type OperationName =
${names.map((name) => `  | "${name}"`).join("\n")};

export const OPERATIONS: Readonly<Record<OperationName, Operation>> = {
${rows.join("\n")}
};
`;
}

function row(model: ApiModel, operation: ApiOperation): Record<string, unknown> {
  const input = shapeOf(model, operation.input.shape);
  const output = shapeOf(model, operation.output.shape);
  const required = new Set(input.required ?? []);
  const verb = /^(Create|Describe|Update|Delete|ListTags|List|Tag|Untag)/.exec(operation.name)?.[0];
  return {
    name: operation.name,
    verb,
    method: operation.http.method,
    uri: operation.http.requestUri,
    input: operation.input.shape,
    members: Object.fromEntries(
      Object.entries(input.members ?? {}).map(([name, member]) => [
        name,
        {
          shape: member.shape,
          in: member.location ?? "body",
          as: member.locationName ?? name,
          required: required.has(name),
        },
      ]),
    ),
    payload: output.payload,
    list:
      verb === "List" ? Object.keys(output.members ?? {}).find((name) => name !== "nextToken") : undefined,
    errors: operation.errors.map((error) => ({
      code: error.shape,
      status: (model.shapes[error.shape] as unknown as { error: { httpStatusCode: number } }).error
        .httpStatusCode,
    })),
  };
}
