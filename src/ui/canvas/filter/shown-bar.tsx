import { ActionIcon, Button } from "@mantine/core";
import { IconMinus, IconPlus } from "@tabler/icons-react";
import type { Focus } from "../../../editor/board-filter.ts";
import { useEditor } from "../../app/editor-context.ts";
import { useSession } from "../../app/use-session.ts";
import { Segmented } from "../../components/segmented.tsx";
import { useBoard } from "../board-context.ts";
import { useSignal } from "../use-signal.ts";
import { showAll } from "./board-filtering.ts";
import classes from "./filter.module.css";
import { stepped } from "./focus-steps.ts";

const DIRECTIONS = [
  { value: "both", label: "Both" },
  { value: "callers", label: "Callers" },
  { value: "callees", label: "Callees" },
] as const;

/** How many cards are shown, how far a focus reaches, and the way back to all. */
export function ShownBar() {
  const { cards, hidden } = useSignal(useBoard().filtering.state);
  const editor = useEditor();
  const focus = useSession(({ filter }) => filter.focus);
  return (
    <section className={classes["bar"]} aria-label="Shown cards">
      <span role="status">
        {cards - hidden} of {cards} shown
      </span>
      {focus !== undefined && <FocusReach focus={focus} />}
      <Button variant="subtle" size="compact-sm" onClick={() => showAll(editor)} aria-keyshortcuts="Escape">
        Show all (Esc)
      </Button>
    </section>
  );
}

function FocusReach({ focus }: { readonly focus: Focus }) {
  const { session } = useEditor();
  const set = (next: Focus): void => session.set({ filter: { ...session.state.filter, focus: next } });
  const [less, more] = [stepped(focus, -1), stepped(focus, 1)];
  return (
    <>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label="Show one step less"
        disabled={less === undefined}
        onClick={() => less !== undefined && set(less)}
      >
        <IconMinus size={16} stroke={1.5} aria-hidden />
      </ActionIcon>
      <span>{focus.steps === 1 ? "1 step" : `${focus.steps} steps`}</span>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label="Show one step more"
        disabled={more === undefined}
        onClick={() => more !== undefined && set(more)}
      >
        <IconPlus size={16} stroke={1.5} aria-hidden />
      </ActionIcon>
      <Segmented
        label="Direction"
        options={DIRECTIONS}
        value={focus.direction}
        onChoose={(value) => {
          const direction = DIRECTIONS.find((each) => each.value === value)?.value;
          if (direction !== undefined) set({ ...focus, direction });
        }}
      />
    </>
  );
}
