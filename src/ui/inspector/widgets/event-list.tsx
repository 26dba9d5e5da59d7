import { Checkbox } from "@mantine/core";
import { isJsonArray } from "../../../lib/json.ts";
import type { FormNode } from "../form/form-node.ts";
import type { RetryEvent } from "../form/retry-events.ts";
import { useFieldValue } from "../use-field-value.ts";
import { useFormActions } from "../use-form-actions.ts";
import classes from "./widgets.module.css";

interface EventListProps {
  readonly node: FormNode;
  readonly events: readonly RetryEvent[];
  readonly pointer: string;
}

/** The events after which Envoy tries again, each with what it means. */
export function EventList({ node, events, pointer }: EventListProps) {
  const { write } = useFormActions();
  const value = useFieldValue(pointer);
  const chosen = isJsonArray(value) ? value : [];
  const toggle = (event: string): void => {
    const next = chosen.includes(event) ? chosen.filter((each) => each !== event) : [...chosen, event];
    write(pointer, next.length === 0 ? undefined : next);
  };
  return (
    <fieldset className={classes["events"]} aria-label={node.label}>
      {events.map(({ event, help }) => (
        <Checkbox
          key={event}
          checked={chosen.includes(event)}
          onChange={() => toggle(event)}
          label={<span className={classes["eventLabel"]}>{event}</span>}
          description={<span className={classes["eventHelp"]}>{help}</span>}
        />
      ))}
    </fieldset>
  );
}
