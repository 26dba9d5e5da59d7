import { type RefObject, useLayoutEffect, useRef } from "react";
import { isRefused } from "../../../editor/command.ts";
import { moveRoute } from "../../../editor/commands/move-route.ts";
import { useEditor } from "../../app/editor-context.ts";
import { notify } from "../../app/notify.tsx";
import type { RouteLine } from "./use-routes.ts";

/** One place earlier or later. */
export type Step = -1 | 1;

/** Moves a route of the list by one place; the focus stays on its row. */
export function useMoveRoute(
  routes: readonly RouteLine[],
  list: RefObject<HTMLElement | null>,
): { readonly move: (index: number, by: Step) => void } {
  const editor = useEditor();
  const moved = useRef<string>(undefined);
  // A row that changes its place in the document loses the focus.
  useLayoutEffect(() => {
    const id = moved.current;
    if (id === undefined || !routes.some((route) => route.id === id)) return;
    moved.current = undefined;
    list.current?.querySelector<HTMLElement>(`[data-route="${CSS.escape(id)}"]`)?.focus();
  }, [routes, list]);
  const move = (index: number, by: Step): void => {
    const route = routes[index];
    if (route === undefined || routes[index + by] === undefined) return;
    const before = routes[by < 0 ? index - 1 : index + 2]?.id;
    const outcome = editor.run(moveRoute, { route: route.id, before });
    if (isRefused(outcome)) {
      notify({ text: outcome.refused, tone: "problem" });
      return;
    }
    moved.current = route.id;
    if (outcome.message !== undefined) notify({ text: outcome.message });
  };
  return { move };
}
