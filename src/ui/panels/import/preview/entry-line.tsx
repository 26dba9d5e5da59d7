import { Button } from "@mantine/core";
import { IconChevronRight } from "@tabler/icons-react";
import { refOf } from "../../../../model/reference/ref.ts";
import { ChangeMark } from "../../shared/change-mark.tsx";
import { ResourceName } from "../../shared/resource-name.tsx";
import { PlaceText } from "./place-text.tsx";
import classes from "./preview.module.css";
import { hasMore, type PreviewEntry } from "./preview-lines.ts";

export interface EntryLineProps {
  readonly entry: PreviewEntry;
  readonly isOpen: boolean;
  /** Shows or hides what differs. */
  readonly turn: () => void;
}

/** One resource: what happens to it, its name, where it comes from, what can be done about it. */
export function EntryLine({ entry, isOpen, turn }: EntryLineProps) {
  const { id, mark, word, note, actions } = entry;
  const { name } = refOf(id);
  return (
    <div className={classes["entry"]}>
      {hasMore(entry) ? (
        <button
          type="button"
          className={classes["turn"]}
          aria-expanded={isOpen}
          aria-label={`What differs in ${name}`}
          onClick={turn}
        >
          <IconChevronRight size={14} stroke={1.5} aria-hidden />
        </button>
      ) : (
        <span className={classes["turn"]} />
      )}
      <span className={classes["mark"]}>
        <ChangeMark mark={mark} {...(word === undefined ? {} : { text: word })} />
      </span>
      <span className={classes["resource"]}>
        <ResourceName id={id} />
      </span>
      <PlaceText text={note} />
      {actions.map(({ label, run }) => (
        <Button key={label} variant="subtle" aria-label={`${label}: ${name}, ${note}`} onClick={run}>
          {label}
        </Button>
      ))}
    </div>
  );
}
