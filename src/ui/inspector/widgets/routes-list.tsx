import { IconChevronRight } from "@tabler/icons-react";
import { useId } from "react";
import { refOf } from "../../../model/reference/ref.ts";
import { useEditor } from "../../app/editor-context.ts";
import blocks from "../blocks/blocks.module.css";
import { useForm } from "../form-context.ts";
import { AddGatewayRoute, AddRoute } from "./add-route.tsx";
import classes from "./routes.module.css";
import { type RouteLine, useRoutes } from "./use-routes.ts";

/** The routes of the router or gateway that the form shows, one row each, in the order in which they are tried. */
export function RoutesList() {
  const { id } = useForm();
  const routes = useRoutes(id);
  const heading = useId();
  const isGateway = refOf(id).kind === "virtualGateway";
  return (
    <section className={blocks["group"]} aria-labelledby={heading}>
      <div className={blocks["head"]}>
        <h3 className={blocks["heading"]} id={heading}>
          {isGateway ? "Gateway routes" : "Routes"}
        </h3>
        {isGateway ? <AddGatewayRoute gateway={id} /> : <AddRoute router={id} />}
      </div>
      {routes.length === 0 ? (
        <p className={blocks["fallback"]}>
          {isGateway ? "No gateway route: it lets nothing in." : "No route: it leads nowhere."}
        </p>
      ) : (
        <ol className={classes["routes"]}>
          {routes.map((route) => (
            <li key={route.id}>
              <RouteRow route={route} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function RouteRow({ route }: { readonly route: RouteLine }) {
  const { session } = useEditor();
  const { name, priority, match, targets } = route;
  const to = targets.length === 0 ? "no target" : targets.join(" · ");
  return (
    <button
      type="button"
      className={classes["route"]}
      title={`${name}: ${match} → ${to}`}
      onClick={() => session.select([route.id])}
    >
      <span className={classes["priority"]} data-unset={priority === ""}>
        {priority === "" ? "–" : priority}
      </span>
      <span className={classes["text"]}>
        <span className={classes["name"]}>{name}</span>
        <span className={classes["match"]}>
          {match} <span aria-hidden>→</span> {to}
        </span>
      </span>
      <IconChevronRight size={14} stroke={1.5} aria-hidden className={blocks["chevron"]} />
    </button>
  );
}
