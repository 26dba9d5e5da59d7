import { ActionIcon, Button, Popover, TextInput } from "@mantine/core";
import { IconChevronDown, IconChevronUp, IconHelp, IconX } from "@tabler/icons-react";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { findErrorText } from "../../../diagram/find/find-error.ts";
import type { BoardFilter } from "../../../editor/board-filter.ts";
import { isGroupId } from "../../../model/design/group.ts";
import { useEditor } from "../../app/editor-context.ts";
import { useSession } from "../../app/use-session.ts";
import { useBoard } from "../board-context.ts";
import { useSignal } from "../use-signal.ts";
import classes from "./filter.module.css";

const FindHelp = lazy(() => import("./find-help.tsx").then((module) => ({ default: module.FindHelp })));

/** The find field: what it finds lights up on the board; Enter goes through it; the rest, or it, can be hidden. */
export function FindBar() {
  const board = useBoard();
  const { session } = useEditor();
  const { find = "", hide } = useSession(({ filter }) => filter);
  const { error, hits, found } = useSignal(board.filtering.state);
  const wanted = useSignal(board.filtering.wantsField);
  const field = useRef<HTMLInputElement>(null);
  const [at, setAt] = useState(-1);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each wish is another number
  useEffect(() => field.current?.select(), [wanted]);
  const set = (part: BoardFilter): void => session.set({ filter: { ...session.state.filter, ...part } });
  const close = (): void => {
    const { find: _find, hide: _hide, ...filter } = session.state.filter;
    session.set({ filter });
    board.host?.focus({ preventScroll: true });
  };
  const go = (by: 1 | -1): void => {
    if (hits === undefined || hits.length === 0) return;
    const next = at < 0 && by < 0 ? hits.length - 1 : (at + by + hits.length) % hits.length;
    setAt(next);
    const id = hits[next];
    if (id === undefined) return;
    session.select(isGroupId(id) ? [] : [id], [], isGroupId(id) ? [id] : []);
    board.bring(id);
  };
  const has = hits !== undefined && hits.length > 0;
  const isBroken = error !== undefined && find.trim() !== "";
  return (
    <search className={classes["bar"]} aria-label="Find on the board">
      <TextInput
        ref={field}
        className={classes["field"] ?? ""}
        aria-label="Find on the board"
        aria-describedby="find-result"
        aria-invalid={isBroken}
        placeholder="kind:node -tls cart*"
        value={find}
        spellCheck={false}
        autoFocus
        onChange={(event) => {
          setAt(-1);
          set({ find: event.currentTarget.value });
        }}
        onKeyDown={(event) => {
          if (event.key === "Escape") close();
          else if (event.key === "Enter") go(event.shiftKey ? -1 : 1);
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <span id="find-result" role="status" className={classes["result"]} data-wrong={isBroken || undefined}>
        {isBroken ? findErrorText(error) : hits === undefined ? "" : resultText(found, hits.length, at)}
      </span>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label="Go to the one before"
        disabled={!has}
        onClick={() => go(-1)}
      >
        <IconChevronUp size={16} stroke={1.5} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label="Go to the next"
        disabled={!has}
        onClick={() => go(1)}
      >
        <IconChevronDown size={16} stroke={1.5} aria-hidden />
      </ActionIcon>
      {(["others", "these"] as const).map((which) => (
        <Button
          key={which}
          variant={hide === which ? "light" : "subtle"}
          size="compact-sm"
          aria-pressed={hide === which}
          disabled={hide !== which && !has}
          onClick={() => {
            const { hide: before, ...filter } = session.state.filter;
            session.set({ filter: before === which ? filter : { ...filter, hide: which } });
          }}
        >
          {which === "others" ? "Hide others" : "Hide these"}
        </Button>
      ))}
      <Popover position="bottom-end" withinPortal={false} trapFocus returnFocus>
        <Popover.Target>
          <ActionIcon variant="subtle" color="gray" aria-label="Show terms">
            <IconHelp size={16} stroke={1.5} aria-hidden />
          </ActionIcon>
        </Popover.Target>
        <Popover.Dropdown>
          <Suspense fallback={null}>
            <FindHelp />
          </Suspense>
        </Popover.Dropdown>
      </Popover>
      <ActionIcon variant="subtle" color="gray" aria-label="Close the find field" onClick={close}>
        <IconX size={16} stroke={1.5} aria-hidden />
      </ActionIcon>
    </search>
  );
}

function resultText(found: number, hits: number, at: number): string {
  if (found === 0) return "Nothing found";
  const all = found === hits ? `${found} found` : `${found} found on ${hits} cards`;
  return at < 0 ? all : `${at + 1} of ${hits}`;
}
