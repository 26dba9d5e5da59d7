import { lazy, Suspense } from "react";
import { Board } from "../canvas/board.tsx";
import { EmptyState } from "./empty-state.tsx";
import { focusInspector } from "./focus-inspector.ts";
import { useSession } from "./use-session.ts";

const TableView = lazy(() =>
  import("../table/table-view.tsx").then(({ TableView: view }) => ({ default: view })),
);

/** What the design is edited on: the board, or the table, which is loaded when it is first shown. */
export function ShownSurface({ designId }: { readonly designId: string }) {
  const surface = useSession((state) => state.surface);
  if (surface === "table") {
    return (
      <Suspense fallback={null}>
        <TableView />
      </Suspense>
    );
  }
  return (
    <>
      <Board viewKey={designId} onInspect={focusInspector} />
      <EmptyState />
    </>
  );
}
