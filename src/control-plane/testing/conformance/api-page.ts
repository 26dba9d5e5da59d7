import { CATALOGUE } from "../../../checks/catalogue.ts";
import { KINDS } from "../../../model/kinds/kind.ts";
import { kindDefinition } from "../../../model/kinds/registry.ts";
import { OPERATIONS, type OperationName } from "../../../model/schema/operations.generated.ts";
import { SWITCHABLE } from "../../rules/api-codes.ts";
import type { ConformanceCase } from "./conformance-case.ts";

const HEAD = `# The App Mesh API

\`meshwright serve\` answers the App Mesh API 2019-01-25, all 38 operations, at \`/v20190125/…\`: the AWS CLI, boto3, every AWS SDK and the tools built on them work against it with \`--endpoint-url http://localhost:4747\`.

\`\`\`sh
aws appmesh create-mesh --endpoint-url http://localhost:4747 --mesh-name shop
aws appmesh list-meshes --endpoint-url http://localhost:4747
\`\`\`

## On the wire
Bodies are JSON. Create and update are \`PUT\`, delete is \`DELETE\`, reads are \`GET\`; every success is 200, and the body is the bare resource (SDKs and CLI put the wrapper around it). Routes are under \`virtualRouter/NAME/routes\`, gateway routes under \`virtualGateway/NAME/gatewayRoutes\`. Names in the path are percent-encoded, and decoded after the path was split. Times are seconds since 1970 with a fraction. An error has its status, \`x-amzn-ErrorType\` and \`{"message": …}\`; every answer has \`x-amzn-RequestId\`.

## What holds
This page is made from the tests: each line is seen to hold. The ground says how we know it. **model**: the API model says so. **documented**: AWS's documentation does. **reported**: somebody kept what the service answered. **inferred**: nobody did; it follows from the others. A code such as [MW403](checks/MW403.md) is the check of the designer that refuses here.
`;

/** `docs/api.md`, made of the cases. */
export function apiPage(cases: readonly ConformanceCase[]): string {
  return [
    HEAD,
    ...KINDS.map((kind) => {
      const { create, describe, update, delete: remove, list } = kindDefinition(kind).operations;
      return section(kindDefinition(kind).title, [create, describe, update, remove, list], cases);
    }),
    section("Tags", ["TagResource", "UntagResource", "ListTagsForResource"], cases),
    switches(),
  ].join("\n");
}

function section(
  title: string,
  operations: readonly OperationName[],
  cases: readonly ConformanceCase[],
): string {
  const parts = operations.map((operation) => {
    const { method, uri } = OPERATIONS[operation];
    const rows = cases.filter((row) => row.operations.includes(operation)).map(rowText);
    return `#### ${operation}\n\`${method} ${uri}\`\n\n| | ground |\n| --- | --- |\n${rows.join("\n")}\n`;
  });
  return `### ${title}\n\n${parts.join("\n")}`;
}

function rowText({ says, ground, source, check }: ConformanceCase): string {
  const code = check === undefined ? "" : ` [${check}](checks/${check}.md)`;
  return `| ${cell(says)}${code} | ${ground}${source === undefined ? "" : `: ${cell(source)}`} |`;
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}

function switches(): string {
  const rows = SWITCHABLE.map((code) => {
    const { title, source } = CATALOGUE[code];
    return `| [${code}](checks/${code}.md) | ${cell(title)} | ${cell(source)} |`;
  });
  return `## What can be switched off
Some rules are only inferred, or it is open whether the API refused or Envoy did. Where files that App Mesh took are refused here, switch the rule off: \`meshwright serve --rules-off MW407,MW402\`, or \`"rulesOff": "MW407,MW402"\` in the configuration ([operations](operations.md)).

| check | what | source |
| --- | --- | --- |
${rows.join("\n")}
`;
}
