import { parentOf } from "../../../diagram/service-end.ts";
import { refOf } from "../../../model/reference/ref.ts";
import { useEditor } from "../../app/editor-context.ts";
import { shownName } from "../../app/shown-name.ts";
import { useChosenValues } from "../../app/use-chosen-values.ts";
import { Row } from "../blocks/page-row.tsx";
import { useForm } from "../form-context.ts";
import { ordinal } from "./ordinal.ts";
import { useRoutes } from "./use-routes.ts";

/** Where a route stands among the routes of its router or gateway: `2nd of 4`; it opens that. */
export function RoutePlace() {
  const { id } = useForm();
  const { session } = useEditor();
  const values = useChosenValues();
  const ref = refOf(id);
  const parent = parentOf(id);
  const routes = useRoutes(parent);
  const at = routes.findIndex((route) => route.id === id);
  if (at < 0) return null;
  const order = routes.length === 1 ? "its only one" : `tried ${ordinal(at + 1)} of ${routes.length}`;
  return (
    <Row
      label={ref.kind === "route" ? "Virtual router" : "Virtual gateway"}
      summary={`${shownName(parent, values)} · ${order}`}
      onOpen={() => session.select([parent])}
    />
  );
}
