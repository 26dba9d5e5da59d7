import { kindDefinition } from "../../model/kinds/registry.ts";
import { type ResourceId, refOf } from "../../model/reference/ref.ts";
import { fileNameOf } from "../file-names.ts";
import { shellQuote } from "../shell-quote.ts";
import type { CliForm } from "./write.ts";

/** Where the command is to go; without it the CLI takes its own configuration (the bare AWS form). */
export interface CommandTarget {
  readonly endpointUrl: string;
  readonly region: string;
}

/** The name of the file that holds one resource for the CLI: `serviceA.json`. */
export function cliFileName(id: ResourceId): string {
  return `${fileNameOf(id)}.json`;
}

/**
 * The command that gives a file to the API:
 * `aws appmesh create-virtual-node --cli-input-json file://serviceA.json`, with `--endpoint-url` and
 * `--region` where a target is given. `fileName` is relative to where the command is run.
 */
export function cliCommand(
  id: ResourceId,
  form: CliForm,
  fileName: string = cliFileName(id),
  target?: CommandTarget,
): string {
  const words = [
    "aws",
    "appmesh",
    `${form}-${kindDefinition(refOf(id).kind).cliNoun}`,
    "--cli-input-json",
    `file://${fileName}`,
    ...(target === undefined ? [] : ["--endpoint-url", target.endpointUrl, "--region", target.region]),
  ];
  return words.map(shellQuote).join(" ");
}
