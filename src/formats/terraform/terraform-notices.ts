import type { NoticeEntry } from "../notice-entry.ts";

/** The notices that only Terraform files give. */
export interface TerraformNoticeArgs {
  "hcl-parser-missing": Record<never, never>;
  "hcl-syntax": { readonly found: string };
  "terraform-cycle": { readonly address: string };
  "terraform-data": { readonly count: number };
  "terraform-instance-limit": { readonly limit: number };
  "terraform-instances-unknown": { readonly expression: string };
  "terraform-module-missing": { readonly name: string };
  "terraform-no-instances": { readonly name: string };
  "terraform-state-version": { readonly version: string };
  "terraform-too-much": Record<never, never>;
  "terraform-values-file": { readonly isUsed: boolean };
}

export const TERRAFORM_NOTICES: {
  readonly [C in keyof TerraformNoticeArgs]: NoticeEntry<TerraformNoticeArgs[C]>;
} = {
  "hcl-parser-missing": {
    severity: "error",
    reason: () => "The parser of the Terraform language was not loaded.",
    action: () => "Reload the page, or install the program again, and read the file again.",
  },
  "hcl-syntax": {
    severity: "error",
    reason: ({ found }) =>
      `This is not valid HCL: expected an attribute, a block or an expression, found ${found}.`,
    action: () => "Correct the file here and read it again; what follows in the same block may be missing.",
  },
  "terraform-cycle": {
    severity: "warning",
    reason: ({ address }) => `${address} depends on itself.`,
    action: () => "It is read as a placeholder; Terraform refuses such a configuration.",
  },
  "terraform-data": {
    severity: "info",
    reason: ({ count }) =>
      count === 1
        ? "A data source looks this resource up; it is made elsewhere."
        : `${count} data sources look resources up; these are made elsewhere.`,
    action: () => "It was left aside: open the files that make it too.",
  },
  "terraform-instance-limit": {
    severity: "error",
    reason: ({ limit }) => `The loops of these files make more than ${limit} resources.`,
    action: () => "What comes after was left out: open fewer modules at a time.",
  },
  "terraform-instances-unknown": {
    severity: "warning",
    reason: ({ expression }) =>
      `How often this is made is not known: ${shortened(expression)} has no value here.`,
    action: () => "It is read once, with placeholders; give the variables a value to read each.",
  },
  "terraform-module-missing": {
    severity: "warning",
    reason: ({ name }) => `The files of module "${name}" are not among those opened.`,
    action: () => "Open the folder of the module too; what it gives is a placeholder now.",
  },
  "terraform-no-instances": {
    severity: "info",
    reason: ({ name }) => `${name} is made no times: its count or for_each is empty.`,
    action: () => "It was left out.",
  },
  "terraform-state-version": {
    severity: "error",
    reason: ({ version }) => `This is a Terraform state of version ${version}; version 4 is read.`,
    action: () => "Upgrade it with Terraform 0.12 or later, or give the output of `terraform show -json`.",
  },
  "terraform-too-much": {
    severity: "error",
    reason: () => "Evaluating the expressions of these files takes too long.",
    action: () => "What was not evaluated is a placeholder: open fewer modules at a time.",
  },
  "terraform-values-file": {
    severity: "info",
    reason: () => "Terraform takes this file of values only where the command line names it.",
    action: ({ isUsed }) =>
      isUsed
        ? "It is the only one in its folder, so its values were taken."
        : "There are several in its folder, so none of them was taken: give the values of one.",
  },
};

function shortened(expression: string): string {
  return expression.length > 60 ? `${expression.slice(0, 57)}…` : expression;
}
