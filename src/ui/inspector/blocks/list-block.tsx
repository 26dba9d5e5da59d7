import { isJsonArray } from "../../../lib/json.ts";
import type { FormNode, ListControl } from "../form/form-node.ts";
import { RETRY_EVENTS } from "../form/retry-events.ts";
import { useAddEntry } from "../use-add-block.ts";
import { useFieldValue } from "../use-field-value.ts";
import { isRevealed, useRevealed } from "../use-memory.ts";
import { ConditionEntry } from "../widgets/condition-entry.tsx";
import { EvenSplit } from "../widgets/even-split.tsx";
import { EventList } from "../widgets/event-list.tsx";
import { TargetEntry } from "../widgets/target-entry.tsx";
import { BackendEntry } from "./backend-entry.tsx";
import classes from "./blocks.module.css";
import { CardEntry } from "./card-entry.tsx";
import { addPlace } from "./entry-remove.tsx";
import { Group } from "./group.tsx";
import { PageEntry } from "./page-entry.tsx";
import { RowEntry } from "./row-entry.tsx";
import { ValueEntry } from "./value-entry.tsx";
import { WrongValue } from "./wrong-value.tsx";

export interface ListBlockProps {
  readonly node: FormNode;
  readonly list: ListControl;
  readonly pointer: string;
}

const ENTRIES = {
  cards: CardEntry,
  rows: RowEntry,
  pages: PageEntry,
  backends: BackendEntry,
  values: ValueEntry,
  conditions: ConditionEntry,
  targets: TargetEntry,
} as const;

/** A list under its heading: its entries, each of which can be removed, and a button for one more. */
export function ListBlock({ node, list, pointer }: ListBlockProps) {
  const value = useFieldValue(pointer);
  const addEntry = useAddEntry();
  const count = useEntryCount(pointer);
  const events = RETRY_EVENTS[list.item.shape];
  const Entry = ENTRIES[list.style];
  const wrong = value !== undefined && !isJsonArray(value);
  return (
    <Group
      node={node}
      pointer={pointer}
      action={
        // Where only the offered values are right, there is nothing to add.
        list.item.control.type !== "enum" && (
          <div className={classes["headActions"]}>
            {list.style === "targets" && <EvenSplit pointer={pointer} />}
            <button
              type="button"
              className={classes["addEntry"]}
              data-field={addPlace(pointer)}
              onClick={() => addEntry(node, pointer)}
            >
              Add {list.itemLabel}
            </button>
          </div>
        )
      }
    >
      {wrong && <WrongValue pointer={pointer} value={value} expected="a list" />}
      {events !== undefined && <EventList node={node} events={events} pointer={pointer} />}
      {Array.from({ length: count }, (_, index) => (
        // An entry has no identity but its place.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <Entry key={index} list={list} pointer={pointer} index={index} />
      ))}
    </Group>
  );
}

/** Entries of the list, and the one that the user is about to fill in. */
function useEntryCount(pointer: string): number {
  const value = useFieldValue(pointer);
  const revealed = useRevealed();
  const length = isJsonArray(value) ? value.length : 0;
  return isRevealed(revealed, `${pointer}/${length}`) ? length + 1 : length;
}
