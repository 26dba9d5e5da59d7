import { TextInput } from "@mantine/core";
import { useId, useMemo, useState } from "react";
import type { Kind } from "../../../model/kinds/kind.ts";
import { type ResourceId, refOf } from "../../../model/reference/ref.ts";
import { KindIcon } from "../../kinds/kind-icon.tsx";
import { useBoard } from "../board-context.ts";
import { connectableItems } from "../connectable-items.ts";
import classes from "./board-popover.module.css";

/** What it may lead to. */
const LABEL: { readonly [K in Kind]: string } = {
  mesh: "Resource",
  virtualNode: "Virtual node or virtual service",
  virtualService: "Virtual node or virtual router",
  virtualRouter: "Virtual node",
  route: "Virtual node",
  virtualGateway: "Virtual service or virtual node",
  gatewayRoute: "Virtual service or virtual node",
};

/** So many are listed; typing finds the others. */
const MOST = 50;

export interface ExistingListProps {
  readonly from: ResourceId;
  readonly onChoose: (id: ResourceId) => void;
}

/** What a card or row may be connected to, found by typing, chosen by Enter or a click. */
export function ExistingList({ from, onChoose }: ExistingListProps) {
  const board = useBoard();
  const [filter, setFilter] = useState("");
  const [active, setActive] = useState(0);
  const list = useId();
  const all = useMemo(() => connectableItems(board, from), [board, from]);
  const wanted = filter.trim().toLowerCase();
  const found = all.filter((id) => refOf(id).name.toLowerCase().includes(wanted)).slice(0, MOST);
  const chosen = found[Math.min(active, found.length - 1)];
  const step = (by: number): void => {
    const next = (Math.min(active, found.length - 1) + by + found.length) % Math.max(found.length, 1);
    setActive(next);
    document.getElementById(`${list}-${next}`)?.scrollIntoView({ block: "nearest" });
  };
  return (
    <>
      <TextInput
        data-autofocus
        label={LABEL[refOf(from).kind]}
        placeholder="Type to find it"
        value={filter}
        autoComplete="off"
        spellCheck={false}
        role="combobox"
        aria-expanded
        aria-controls={list}
        aria-activedescendant={chosen === undefined ? undefined : `${list}-${found.indexOf(chosen)}`}
        onChange={(event) => {
          setFilter(event.currentTarget.value);
          setActive(0);
        }}
        onKeyDown={(event) => {
          if (event.key === "ArrowDown") step(1);
          else if (event.key === "ArrowUp") step(-1);
          else if (event.key === "Enter" && chosen !== undefined) onChoose(chosen);
          else return;
          event.preventDefault();
        }}
      />
      <div id={list} role="listbox" aria-label="Found" className={classes["options"]}>
        {found.map((id, index) => (
          <div
            key={id}
            id={`${list}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={id === chosen}
            className={classes["option"]}
            onMouseMove={() => setActive(index)}
            onClick={() => onChoose(id)}
            onKeyDown={(event) => event.key === "Enter" && onChoose(id)}
          >
            <KindIcon kind={refOf(id).kind} />
            <span>{refOf(id).name}</span>
          </div>
        ))}
      </div>
      {found.length === 0 && (
        <p className={classes["text"]}>
          {all.length === 0
            ? "This mesh has nothing yet that it could lead to."
            : "Nothing that it may lead to has this name."}
        </p>
      )}
    </>
  );
}
