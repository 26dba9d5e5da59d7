import type { Format } from "../formats/format.ts";

/** What `--from` names, and the formats that are meant by it. */
const FROM: Readonly<Record<FromFormat, readonly Format[]>> = {
  "mesh-json": ["mesh-json"],
  "cli-json": ["cli-json", "cli-json-templated"],
  "cli-yaml": ["cli-yaml"],
  cloudformation: ["cloudformation"],
  kubernetes: ["kubernetes"],
  terraform: ["terraform", "terraform-state"],
  "aws-config": ["aws-config"],
};

/** The formats that `--from` takes. */
export const FROM_FORMATS = [
  "mesh-json",
  "cli-json",
  "cli-yaml",
  "cloudformation",
  "kubernetes",
  "terraform",
  "aws-config",
] as const;

export type FromFormat = (typeof FROM_FORMATS)[number];

/** The name by which `--from` knows a format; none for what holds no App Mesh resource of itself. */
export function fromFormatOf(format: Format): FromFormat | undefined {
  return FROM_FORMATS.find((name) => FROM[name].includes(format));
}
