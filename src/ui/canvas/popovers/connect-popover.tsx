import { Tabs } from "@mantine/core";
import { isDone } from "../../../editor/command.ts";
import { callNewNode } from "../../../editor/commands/call-new-node.ts";
import { refOf } from "../../../model/reference/ref.ts";
import { connectCards } from "../actions/connect-cards.ts";
import { tell } from "../actions/tell.ts";
import { viewChange } from "../actions/view-change.ts";
import { useBoard } from "../board-context.ts";
import { CONNECT_WIDTH } from "../open-popup.ts";
import type { ConnectTab, Popup } from "../popup.ts";
import { BoardPopover } from "./board-popover.tsx";
import classes from "./connect-popover.module.css";
import { ExistingList } from "./existing-list.tsx";
import { NodeForm } from "./node-form.tsx";
import { OutsideForm } from "./outside-form.tsx";

/** What a line dropped on empty canvas shall lead to: a new node, an existing card, a service outside. */
export function ConnectPopover({ popup }: { readonly popup: Extract<Popup, { kind: "connect" }> }) {
  const board = useBoard();
  const { anchor, caller, tab, at } = popup;
  const { mesh, view } = board.editor.session.state;
  const name = refOf(caller).name;
  return (
    <BoardPopover label={`Let ${name} call`} anchor={anchor} width={CONNECT_WIDTH}>
      <Tabs
        value={tab}
        keepMounted={false}
        onChange={(next) => board.popup.set({ ...popup, tab: (next ?? "new") as ConnectTab })}
      >
        <Tabs.List className={classes["tabs"] ?? ""}>
          <Tabs.Tab value="new">New node</Tabs.Tab>
          <Tabs.Tab value="existing">Existing…</Tabs.Tab>
          <Tabs.Tab value="outside">Service outside this design</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="new">
          <NodeForm
            mesh={refOf(mesh).name}
            submit="Add node"
            hint={({ hostname }) => (
              <>
                {name} will call <code>{hostname}</code>
              </>
            )}
            onSubmit={(entry) => {
              const place = at === undefined ? {} : { at: { view, point: cornerAt(at) } };
              const outcome = board.editor.run(callNewNode, { caller, mesh, ...entry, ...place });
              if (!isDone(outcome)) return outcome.refused;
              board.popup.set(undefined);
              tell(board.editor, outcome, viewChange(board));
              const [card] = outcome.select ?? [];
              if (card !== undefined) board.focusCard(card);
              return undefined;
            }}
          />
        </Tabs.Panel>
        <Tabs.Panel value="existing">
          <ExistingList
            caller={caller}
            onChoose={(to) => connectCards(board, { from: caller, to, replaces: [] }, anchor)}
          />
        </Tabs.Panel>
        <Tabs.Panel value="outside">
          <OutsideForm caller={caller} at={at} />
        </Tabs.Panel>
      </Tabs>
    </BoardPopover>
  );
}

/** A card that is entered where the line was dropped: its port is at half its height. */
function cornerAt({ x, y }: { readonly x: number; readonly y: number }) {
  return { x: Math.round(x / 8) * 8, y: Math.round((y - 56) / 8) * 8 };
}
