import { strFromU8 } from "fflate";
import { archiveType } from "../archive-type.ts";
import type { InputFile } from "../detect.ts";

const TERRAFORM_FILE = /\.(tf|tfvars)(\.json)?$/i;

/**
 * True where one of the files may be a Terraform configuration: then the parser of HCL is worth loading. An
 * archive may hold one.
 */
export function needsHcl(files: readonly InputFile[]): boolean {
  return files.some(
    ({ path, bytes }) => TERRAFORM_FILE.test(path) || archiveType(bytes) !== undefined || isHcl(bytes),
  );
}

/** States and plans speak of the same types and are JSON. */
function isHcl(bytes: Uint8Array): boolean {
  const isJson = /^\s*[[{]/.test(strFromU8(bytes.subarray(0, 100), true));
  return !isJson && strFromU8(bytes, true).includes('"aws_appmesh_');
}
