import { useCallback } from "react";
import { fillId } from "../../model/holes/fill-id.ts";
import { type ResourceId, refOf } from "../../model/reference/ref.ts";
import { arnPlaceOf, resourceArn } from "../../plan/resource-arn.ts";
import { useChosenValues } from "../app/use-chosen-values.ts";
import { useHealth } from "./api.ts";
import { useChosenTarget } from "./chosen-target.ts";
import { useObservedState } from "./observed-context.ts";

export type KnownArn = (id: ResourceId) => string | undefined;

/**
 * The ARN of a resource on the chosen target: as it said it, else the one that it will give. Undefined where the
 * account is not known: of a configured target before it was read.
 */
export function useKnownArn(): KnownArn {
  const { byId } = useObservedState();
  const values = useChosenValues();
  const { target } = useChosenTarget();
  const { data: health } = useHealth();
  return useCallback(
    (written) => {
      const id = fillId(written, values);
      const observed = byId.get(id);
      if (observed !== undefined) return observed.arn;
      const [other] = byId.values();
      const place = other === undefined ? undefined : arnPlaceOf(other.arn);
      if (place !== undefined) return resourceArn(refOf(id), place);
      if (target?.kind !== "embedded" || health === undefined) return undefined;
      const { region, account } = health;
      return resourceArn(refOf(id), { partition: "aws", region, account });
    },
    [byId, values, target, health],
  );
}
