import type { Json, JsonObject } from "../../lib/json.ts";
import { kindDefinition } from "../../model/kinds/registry.ts";
import { type ResourceId, refOf } from "../../model/reference/ref.ts";
import { OPERATIONS } from "../../model/schema/operations.generated.ts";
import { shellQuote } from "../shell-quote.ts";

/** One resource that the script applies, and its files relative to the script. */
export interface ScriptStep {
  readonly id: ResourceId;
  readonly createFile: string;
  readonly updateFile: string;
  /** Tags to set when the resource exists already; an update refuses them. */
  readonly tags: readonly Json[];
}

/** POSIX sh: describe says whether to create or to update, so that no error text of a create must be guessed. */
const HEAD = `#!/bin/sh
# Creates the resources of this folder with the AWS CLI, or updates those that exist, in order.
# Run it again after a failure: what was done is only updated.
# ENDPOINT_URL=http://localhost:4747 REGION=us-east-1 ./apply.sh  uses another endpoint and region.
set -eu
cd -- "$(dirname -- "$0")"
AWS_PAGER=
export AWS_PAGER

appmesh() {
  aws appmesh "$@" \\
    \${ENDPOINT_URL:+--endpoint-url "$ENDPOINT_URL"} \${REGION:+--region "$REGION"}
}

# apply NOUN OUTPUT_MEMBER INPUT_THAT_NAMES_IT CREATE_FILE UPDATE_FILE TAGS
apply() {
  if errors=$(appmesh "describe-$1" --cli-input-json "$3" 2>&1 >/dev/null); then
    echo "update $1 \${5##*/}"
    appmesh "update-$1" --cli-input-json "file://$5" >/dev/null
    if [ "$6" != '[]' ]; then
      arn=$(appmesh "describe-$1" --cli-input-json "$3" --query "$2.metadata.arn" --output text)
      appmesh tag-resource --resource-arn "$arn" --tags "$6" >/dev/null
    fi
    return
  fi
  case $errors in
  *NotFoundException*)
    echo "create $1 \${4##*/}"
    appmesh "create-$1" --cli-input-json "file://$4" >/dev/null
    ;;
  *)
    printf '%s\\n' "$errors" >&2
    exit 1
    ;;
  esac
}
`;

/** The script that applies the steps in the order given. Options by environment: ENDPOINT_URL, REGION. */
export function applyScript(steps: readonly ScriptStep[]): string {
  return `${HEAD}\n${steps.map(applyLine).join("")}`;
}

function applyLine({ id, createFile, updateFile, tags }: ScriptStep): string {
  const { kind } = refOf(id);
  const words = [
    kindDefinition(kind).cliNoun,
    kind,
    JSON.stringify(describeInput(id)),
    createFile,
    updateFile,
    JSON.stringify(tags),
  ];
  return `apply ${words.map(shellQuote).join(" ")}\n`;
}

/** The names as JSON: as options, a name such as `-x` or `file://x` would mean something else to the CLI. */
function describeInput(id: ResourceId): JsonObject {
  const { kind, mesh, owner, parent, name } = refOf(id);
  const definition = kindDefinition(kind);
  const takesOwner = Object.hasOwn(OPERATIONS[definition.operations.describe].members, "meshOwner");
  return {
    meshName: mesh,
    ...(definition.parent === undefined || parent === undefined
      ? {}
      : { [definition.parent.member]: parent }),
    [definition.nameMember]: name,
    ...(owner === undefined || !takesOwner ? {} : { meshOwner: owner }),
  };
}
