import { nameIn } from "../../model/holes/name-value.ts";
import { type ResourceId, refOf } from "../../model/reference/ref.ts";
import { weightsForShare } from "../../model/routes/shares.ts";
import { memberAt } from "../../model/routes/spec-access.ts";
import { ChangeBuilder } from "../change-builder.ts";
import type { Command } from "../command.ts";
import { targetsOf, weightOf } from "../connecting/route-specs.ts";

export interface SetShare {
  readonly route: ResourceId;
  /** Which of its weighted targets, from 0. */
  readonly index: number;
  /** Share of the requests that go there, 0 to 100; the others keep their ratio. */
  readonly percent: number;
}

/** Sets the share of a weighted target: weights are relative, so those of the others change with it. */
export const setShare: Command<SetShare> = ({ design }, { route, index, percent }) => {
  const { name } = refOf(route);
  const spec = design.resources.get(route)?.spec;
  if (spec === undefined) return { refused: `${name} is not in the design.` };
  const { pointer, targets } = targetsOf(spec);
  const node = nameIn(memberAt(targets[index], "virtualNode"));
  if (node === undefined) return { refused: `Route ${name} has no such target.` };
  if (!(percent >= 0 && percent <= 100)) return { refused: "A share is a number from 0 to 100 percent." };
  if (targets.length === 1) {
    return { refused: `${node} is the only target of route ${name}: all its requests go there.` };
  }
  const weights = targets.map(weightOf);
  if (weights.includes(undefined)) {
    return { refused: `Not all weights of route ${name} are numbers: correct them in its panel first.` };
  }
  const known = weights.map((weight) => weight ?? 0);
  const next = weightsForShare(known, index, percent);
  const builder = new ChangeBuilder(design);
  next.forEach((weight, i) => {
    builder.setInSpec(route, `${pointer}/${i}/weight`, weight);
  });
  const total = next.reduce((sum, weight) => sum + weight, 0);
  return {
    change: builder.build(),
    label: `Set the share of ${node}`,
    message: `${node} gets ${Math.round((100 * (next[index] ?? 0)) / total)} % of route ${name}: weight ${next[index]} of ${total}.`,
  };
};
