import { Tabs } from "@mantine/core";
import { isDone } from "../../../editor/command.ts";
import { callNewNode } from "../../../editor/commands/call-new-node.ts";
import type { Point } from "../../../model/design/design.ts";
import { type ResourceId, refOf } from "../../../model/reference/ref.ts";
import { connectCards } from "../actions/connect-cards.ts";
import { tell } from "../actions/tell.ts";
import { viewChange } from "../actions/view-change.ts";
import { useBoard } from "../board-context.ts";
import { CONNECT_WIDTH, connectTitle, tabsFrom } from "../open-popup.ts";
import type { ConnectTab, Popup } from "../popup.ts";
import { BoardPopover } from "./board-popover.tsx";
import classes from "./connect-popover.module.css";
import { ExistingList } from "./existing-list.tsx";
import { NewServiceForm } from "./new-service-form.tsx";
import { NodeForm } from "./node-form.tsx";
import { OutsideForm } from "./outside-form.tsx";

const TITLE: { readonly [T in ConnectTab]: string } = {
  new: "New node",
  service: "New service",
  existing: "Existing…",
  outside: "Service outside this design",
};

/** What a line dropped on the empty board shall lead to: something new, an existing card, a service outside. */
export function ConnectPopover({ popup }: { readonly popup: Extract<Popup, { kind: "connect" }> }) {
  const board = useBoard();
  const { anchor, from, tab, at } = popup;
  return (
    <BoardPopover label={connectTitle(from)} anchor={anchor} width={CONNECT_WIDTH}>
      <Tabs
        value={tab}
        keepMounted={false}
        onChange={(next) => board.popup.set({ ...popup, tab: (next ?? "new") as ConnectTab })}
      >
        <Tabs.List className={classes["tabs"] ?? ""}>
          {tabsFrom(from).map((each) => (
            <Tabs.Tab key={each} value={each}>
              {TITLE[each]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="new">
          <NewNode from={from} at={at} />
        </Tabs.Panel>
        <Tabs.Panel value="service">
          <NewServiceForm from={from} at={at} />
        </Tabs.Panel>
        <Tabs.Panel value="existing">
          <ExistingList from={from} onChoose={(to) => connectCards(board, { from, to }, anchor)} />
        </Tabs.Panel>
        <Tabs.Panel value="outside">
          <OutsideForm caller={from} at={at} />
        </Tabs.Panel>
      </Tabs>
    </BoardPopover>
  );
}

function NewNode({ from, at }: { readonly from: ResourceId; readonly at: Point | undefined }) {
  const board = useBoard();
  const { mesh, view } = board.editor.session.state;
  const { name, kind } = refOf(from);
  return (
    <NodeForm
      mesh={refOf(mesh).name}
      submit="Add node"
      hint={({ name: node, hostname }) =>
        kind === "virtualNode" ? (
          <>
            {name} will call <code>{hostname}</code>
          </>
        ) : (
          `${name} will ${kind === "virtualService" ? "be provided by" : "send requests to"} ${node.trim() || "it"}.`
        )
      }
      onSubmit={(entry) => {
        const place = at === undefined ? {} : { at: { view, point: cornerAt(at) } };
        const outcome = board.editor.run(callNewNode, { caller: from, mesh, ...entry, ...place });
        if (!isDone(outcome)) return outcome.refused;
        board.popup.set(undefined);
        tell(board.editor, outcome, viewChange(board));
        const [card] = outcome.select ?? [];
        if (card !== undefined) board.focusCard(card);
        return undefined;
      }}
    />
  );
}

/** A card that is entered where the line was dropped: its port is at half its height. */
function cornerAt({ x, y }: Point): Point {
  return { x: Math.round(x / 8) * 8, y: Math.round((y - 56) / 8) * 8 };
}
