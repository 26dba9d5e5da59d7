import { ActionIcon, Button } from "@mantine/core";
import { IconArrowsExchange, IconChevronDown, IconChevronUp, IconX } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import type { ResourceId } from "../../../model/reference/ref.ts";
import { useEditor } from "../../app/editor-context.ts";
import { compareWith } from "../../data/compare/compare-with.ts";
import { type Comparison, setComparison } from "../../data/compare/comparison.ts";
import { TrafficList } from "../shared/traffic-list.tsx";
import classes from "./compare-drawer.module.css";
import { countsText } from "./counts-text.ts";
import { DifferenceDetails } from "./difference-details.tsx";
import { DifferenceRow } from "./difference-row.tsx";
import { sidesOf, trafficOf } from "./sides-of.ts";
import { useSettled } from "./use-settled.ts";
import { useTaking } from "./use-taking.ts";

/** From so many resources on, what differences do to traffic is said once nothing was changed for a while, in ms. */
const MANY = 1000;
const SETTLED = 400;

/** Below the board while the design is compared: what differs, what that does to traffic, and what to take over. */
export function CompareDrawer({ comparison }: { readonly comparison: Comparison }) {
  const editor = useEditor();
  const [chosen, setChosen] = useState<ResourceId>();
  const { title, otherIs } = comparison;
  const sides = useMemo(() => sidesOf(comparison, editor.design), [comparison, editor]);
  const { differences } = sides;
  // Of a large design it is not made anew between two keystrokes.
  const settled = useSettled(sides, editor.design.resources.size > MANY ? SETTLED : 0);
  const traffic = useMemo(() => trafficOf(settled), [settled]);
  const taking = useTaking(comparison);
  const at = differences.findIndex(({ id }) => id === chosen);
  const shown = differences[at];

  function show(id: ResourceId | undefined): void {
    setChosen(id);
    if (id !== undefined) editor.session.reveal(id);
  }

  function step(by: 1 | -1): void {
    const count = differences.length;
    show(differences[at < 0 ? (by === 1 ? 0 : count - 1) : (at + by + count) % count]?.id);
  }

  return (
    <section className={classes["drawer"]} aria-label="Comparison" data-region>
      <header className={classes["head"]}>
        <h2 className={classes["title"]}>
          {otherIs === "before"
            ? `Before: ${title} → After: this design`
            : `Before: this design → After: ${title}`}
        </h2>
        <Button
          variant="subtle"
          leftSection={<IconArrowsExchange size={16} stroke={1.5} aria-hidden />}
          onClick={() =>
            compareWith(editor, { ...comparison, otherIs: otherIs === "before" ? "after" : "before" })
          }
        >
          Swap sides
        </Button>
        <span className={classes["counts"]} role="status">
          {countsText(differences)}
        </span>
        <div className={classes["actions"]}>
          <ActionIcon
            aria-label="Previous difference"
            disabled={differences.length === 0}
            onClick={() => step(-1)}
          >
            <IconChevronUp size={16} stroke={1.5} aria-hidden />
          </ActionIcon>
          <ActionIcon
            aria-label="Next difference"
            disabled={differences.length === 0}
            onClick={() => step(1)}
          >
            <IconChevronDown size={16} stroke={1.5} aria-hidden />
          </ActionIcon>
          <Button
            variant="default"
            disabled={differences.length === 0}
            onClick={() => taking.take(differences.map(({ id }) => id))}
          >
            {taking.verb} all
          </Button>
          <Button
            variant="default"
            leftSection={<IconX size={16} stroke={1.5} aria-hidden />}
            onClick={() => setComparison(undefined)}
          >
            Close comparison
          </Button>
        </div>
      </header>
      <div className={classes["body"]}>
        <div className={classes["side"]} data-scroll>
          {differences.length === 0 ? (
            <p className={classes["empty"]}>Nothing differs in what App Mesh would hold.</p>
          ) : (
            <ul className={classes["list"]} aria-label="Differences">
              {differences.map((difference) => (
                <DifferenceRow
                  key={difference.id}
                  difference={difference}
                  isChosen={difference.id === chosen}
                  show={() => show(difference.id)}
                />
              ))}
            </ul>
          )}
        </div>
        <div className={classes["main"]} data-scroll>
          {shown === undefined ? (
            <>
              <h3 className={classes["heading"]}>What it does to traffic</h3>
              <TrafficList traffic={traffic} first={50} show={show} />
            </>
          ) : (
            <DifferenceDetails
              difference={shown}
              traffic={traffic.filter((one) => one.at === shown.id)}
              sides={sides}
              taking={taking}
              back={() => setChosen(undefined)}
            />
          )}
        </div>
      </div>
    </section>
  );
}
