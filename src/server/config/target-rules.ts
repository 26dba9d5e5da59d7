import { EMBEDDED } from "./config.ts";
import { REGION } from "./settings.ts";

/** What the members of a target must be. */
export const TARGET_RULES = {
  region: REGION,
  profile: { pattern: /./s, expected: "the name of a profile" },
  roleArn: {
    pattern: /^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/,
    expected: "the ARN of a role, such as arn:aws:iam::123456789012:role/mesh",
  },
} as const;

const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$/;

/** What is wrong with the name of a target; undefined where nothing is. */
export function targetNameFault(
  name: string,
): { readonly expected: string; readonly actual: string } | undefined {
  if (name === EMBEDDED)
    return { expected: "another name", actual: `"${EMBEDDED}" is the control plane here` };
  if (NAME.test(name)) return undefined;
  return {
    expected: "a target name of letters, digits, dots, hyphens and underscores (at most 63)",
    actual: `is ${JSON.stringify(name)}`,
  };
}

/** The App Mesh endpoint of AWS in a region. */
export function awsEndpoint(region: string): string {
  return `https://appmesh.${region}.amazonaws.com${region.startsWith("cn-") ? ".cn" : ""}`;
}
