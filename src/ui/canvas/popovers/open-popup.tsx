import { lazy, Suspense } from "react";
import { Deferred } from "../../components/deferred.tsx";
import { later } from "../../components/later.ts";
import { useBoard } from "../board-context.ts";
import type { Popup } from "../popup.ts";
import { AddNodePopover } from "./add-node-popover.tsx";
import { AddServicePopover } from "./add-service-popover.tsx";
import { BoardMenu } from "./board-menu.tsx";
import { ConnectPopover } from "./connect-popover.tsx";
import { DrawnMenu } from "./drawn-menu.tsx";
import { QuickFormPopover } from "./quick-form-popover.tsx";
import { RenameField } from "./rename-field.tsx";

// These answer what is done to cards and lines, which takes a moment from when the board is first seen.
const QUESTION_POPOVER = later("settled", () =>
  import("./question-popover.tsx").then((module) => module.QuestionPopover),
);
const SHARES_POPOVER = later("settled", () =>
  import("./shares-popover.tsx").then((module) => module.SharesPopover),
);
const AddToGroupPopover = lazy(() =>
  import("./add-to-group-popover.tsx").then((module) => ({ default: module.AddToGroupPopover })),
);
const ChangeView = lazy(() => import("./change-view.tsx").then((module) => ({ default: module.ChangeView })));

/** What is open over the board. */
export function OpenPopup({ popup }: { readonly popup: Popup }) {
  const board = useBoard();
  switch (popup.kind) {
    case "add-node":
      return <AddNodePopover anchor={popup.anchor} at={popup.at} />;
    case "add-service":
      return <AddServicePopover anchor={popup.anchor} at={popup.at} />;
    case "connect":
      return <ConnectPopover popup={popup} />;
    case "question":
      return <Deferred part={QUESTION_POPOVER} props={{ popup }} />;
    case "form":
      return <QuickFormPopover key={popup.form.title} popup={popup} />;
    case "shares":
      return <Deferred key={`${popup.route} ${popup.node}`} part={SHARES_POPOVER} props={{ popup }} />;
    case "menu":
      return <BoardMenu popup={popup} />;
    case "drawn-menu":
      return <DrawnMenu anchor={popup.anchor} id={popup.id} />;
    case "add-to-group":
      return (
        <Suspense fallback={null}>
          <AddToGroupPopover anchor={popup.anchor} items={popup.items} />
        </Suspense>
      );
    case "rename":
      return <RenameField key={popup.card} card={popup.card} />;
    case "change":
      return (
        <Suspense fallback={null}>
          <ChangeView step={popup.step} onClose={() => board.popup.set(undefined)} />
        </Suspense>
      );
  }
}
