import { nameTextAt } from "../../../editor/text-at.ts";
import { isJsonArray, isJsonObject } from "../../../lib/json.ts";
import { isHole } from "../../../model/design/hole.ts";
import { idOf, refOf, siblingRef } from "../../../model/reference/ref.ts";
import { useResource } from "../../app/use-resource.ts";
import { AddRow } from "../blocks/add-row.tsx";
import blocks from "../blocks/blocks.module.css";
import type { EntryProps } from "../blocks/entry-props.ts";
import { EntryRemove } from "../blocks/entry-remove.tsx";
import { PlaceProblems } from "../blocks/place-problems.tsx";
import { UnknownMembers } from "../blocks/unknown-members.tsx";
import { WrongValue } from "../blocks/wrong-value.tsx";
import { EffectiveWithin } from "../effective/effective-lines.tsx";
import { LeafField } from "../fields/leaf-field.tsx";
import { pointerOf } from "../form/trail.ts";
import { useForm } from "../form-context.ts";
import { useFieldValue } from "../use-field-value.ts";
import { isRevealed, useRevealed } from "../use-memory.ts";
import { shareOfWeight } from "./share-of-weight.ts";
import classes from "./widgets.module.css";

/** A weighted target: the node, its weight, and the share that this makes. */
export function TargetEntry({ list, pointer, index }: EntryProps) {
  const { item } = list;
  const entry = pointerOf(item, `${pointer}/${index}`);
  const value = useFieldValue(entry);
  const revealed = useRevealed();
  const severalListeners = useListenerCount(nameTextAt(isJsonObject(value) ? value : {}, "virtualNode")) > 1;
  if (item.control.type !== "structure") return null;
  const name = `${list.itemLabel} ${index + 1}`;
  if (value !== undefined && (!isJsonObject(value) || isHole(value))) {
    return (
      <div className={blocks["unknownEntry"]}>
        <WrongValue pointer={entry} value={value} expected="an object with named members" />
      </div>
    );
  }
  const [node, weight, port] = item.control.children;
  if (node === undefined || weight === undefined || port === undefined) return null;
  const portAt = pointerOf(port, entry);
  const hasPort =
    severalListeners || (isJsonObject(value) && Object.hasOwn(value, "port")) || isRevealed(revealed, portAt);
  return (
    <fieldset
      className={classes["target"]}
      aria-label={`${item.label} ${index + 1}`}
      data-field={entry}
      data-port={hasPort}
    >
      <LeafField node={node} base={entry} labelHidden={index > 0} name={`${node.label} of ${name}`} />
      <LeafField node={weight} base={entry} labelHidden={index > 0} name={`${weight.label} of ${name}`} />
      {hasPort && (
        <LeafField node={port} base={entry} labelHidden={index > 0} name={`${port.label} of ${name}`} />
      )}
      <div className={classes["targetRemove"]}>
        <EntryRemove pointer={pointer} index={index} name={name} />
      </div>
      <div className={classes["shareLine"]}>
        <Share pointer={pointer} index={index} />
        {!hasPort && <AddRow nodes={[port]} base={entry} />}
      </div>
      <div className={classes["whole"]}>
        <EffectiveWithin pointer={entry} />
        <PlaceProblems pointer={entry} />
        <UnknownMembers shape={item.shape} pointer={entry} value={value} />
      </div>
    </fieldset>
  );
}

/** How much of the requests the target gets: a bar, the percentage, and the weights in words. */
function Share({ pointer, index }: { readonly pointer: string; readonly index: number }) {
  const share = shareOfWeight(useFieldValue(pointer), index);
  if (share === undefined) return <span className={classes["shareText"]}>share not known</span>;
  return (
    <>
      <span className={classes["bar"]} aria-hidden>
        <span style={{ width: `${share.part * 100}%` }} />
      </span>
      <span className={classes["shareText"]}>
        <strong>{share.percent}</strong> {share.words}
      </span>
    </>
  );
}

/** How many listeners the virtual node of that name has; 0 where it is not in the design. */
function useListenerCount(name: string | undefined): number {
  const { id } = useForm();
  const node = useResource(idOf(siblingRef(refOf(id), "virtualNode", name ?? "")));
  const listeners = node?.spec["listeners"];
  return isJsonArray(listeners) ? listeners.length : 0;
}
