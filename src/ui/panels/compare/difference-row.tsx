import { UnstyledButton } from "@mantine/core";
import { type KeyboardEvent, useEffect, useRef } from "react";
import type { Difference } from "../../../compare/difference.ts";
import { kindDefinition } from "../../../model/kinds/registry.ts";
import { refOf } from "../../../model/reference/ref.ts";
import { KindIcon } from "../../kinds/kind-icon.tsx";
import { ChangeMark } from "../shared/change-mark.tsx";
import classes from "./compare-drawer.module.css";

const WORDS = { added: "Added", changed: "Changed", removed: "Removed" } as const;

export interface DifferenceRowProps {
  readonly difference: Difference;
  readonly isChosen: boolean;
  readonly show: () => void;
}

/** One resource that differs: how, and how much of it. The row brings it into view. */
export function DifferenceRow({ difference: { id, state, fields }, isChosen, show }: DifferenceRowProps) {
  const { kind, name, parent } = refOf(id);
  const title = [kindDefinition(kind).title, name, ...(parent === undefined ? [] : [`of ${parent}`])].join(
    " ",
  );
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isChosen) row.current?.scrollIntoView({ block: "nearest" });
  }, [isChosen]);
  return (
    <li ref={row}>
      <UnstyledButton
        className={classes["row"]}
        aria-current={isChosen}
        onClick={show}
        onKeyDown={moveInList}
      >
        <ChangeMark mark={state} text={WORDS[state]} />
        <KindIcon kind={kind} />
        <span className={classes["name"]} title={title}>
          {name}
        </span>
        {state === "changed" && (
          <span className={classes["detail"]}>
            {fields.length} {fields.length === 1 ? "field" : "fields"}
          </span>
        )}
      </UnstyledButton>
    </li>
  );
}

/** Arrow keys go from row to row. */
function moveInList(event: KeyboardEvent<HTMLElement>): void {
  const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  const item = event.target instanceof Element ? event.target.closest("li") : null;
  if (by === 0 || item === null) return;
  const next = by === 1 ? item.nextElementSibling : item.previousElementSibling;
  event.preventDefault();
  next?.querySelector("button")?.focus();
}
