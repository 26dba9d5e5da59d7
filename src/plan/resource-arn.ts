import type { Ref } from "../model/reference/ref.ts";
import { resourcePathOf } from "../model/reference/resource-path.ts";

/** Where the resources of a target are. */
export interface ArnPlace {
  /** `aws`, `aws-cn`. */
  readonly partition: string;
  readonly region: string;
  /** 12 digits. */
  readonly account: string;
}

/**
 * The ARN that a resource has there: `arn:aws:appmesh:us-east-1:123456789012:mesh/M/virtualRouter/R/route/T`
 * (App Mesh user guide, IAM). A mesh that another account shares is `mesh/M@OWNER`, but for its owner.
 */
export function resourceArn(ref: Ref, { partition, region, account }: ArnPlace): string {
  const { owner, ...own } = ref;
  return `arn:${partition}:appmesh:${region}:${account}:${resourcePathOf(owner === account ? own : ref)}`;
}

/** The place that an ARN of App Mesh names. */
export function arnPlaceOf(arn: string): ArnPlace | undefined {
  const [, partition = "", region = "", account = ""] =
    /^arn:([^:/]+):appmesh:([^:/]+):(\d{12}):mesh\//.exec(arn) ?? [];
  return account === "" ? undefined : { partition, region, account };
}
