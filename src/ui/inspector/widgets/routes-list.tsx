import { ActionIcon } from "@mantine/core";
import { IconChevronDown, IconChevronRight, IconChevronUp } from "@tabler/icons-react";
import { useEffect, useId, useRef } from "react";
import { refOf } from "../../../model/reference/ref.ts";
import { useEditor } from "../../app/editor-context.ts";
import blocks from "../blocks/blocks.module.css";
import { useForm } from "../form-context.ts";
import { onRoutesRequest, takeRoutesRequest } from "../show-routes.ts";
import { AddGatewayRoute, AddRoute } from "./add-route.tsx";
import classes from "./routes.module.css";
import { type Step, useMoveRoute } from "./use-move-route.ts";
import { type RouteLine, useRoutes } from "./use-routes.ts";

/** The routes of the router or gateway that the form shows, one row each, in the order in which they are tried. */
export function RoutesList() {
  const { id } = useForm();
  const routes = useRoutes(id);
  const heading = useId();
  const isGateway = refOf(id).kind === "virtualGateway";
  const list = useRef<HTMLOListElement>(null);
  const { move } = useMoveRoute(routes, list);
  useEffect(() => {
    const show = (): void => {
      const [first] = list.current?.querySelectorAll("button") ?? [];
      if (first === undefined || !takeRoutesRequest(id)) return;
      list.current?.scrollIntoView({ block: "nearest" });
      first.focus({ preventScroll: true });
    };
    show();
    return onRoutesRequest(show);
  }, [id]);
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
        <ol className={classes["routes"]} ref={list}>
          {routes.map((route, index) => (
            <li key={route.id} className={classes["item"]}>
              <RouteRow route={route} onMove={(by) => move(index, by)} />
              <span className={classes["moves"]}>
                <MoveButton route={route} by={-1} disabled={index === 0} onMove={(by) => move(index, by)} />
                <MoveButton
                  route={route}
                  by={1}
                  disabled={index === routes.length - 1}
                  onMove={(by) => move(index, by)}
                />
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

interface MoveButtonProps {
  readonly route: RouteLine;
  readonly by: Step;
  readonly disabled: boolean;
  readonly onMove: (by: Step) => void;
}

function MoveButton({ route, by, disabled, onMove }: MoveButtonProps) {
  const text = by < 0 ? `Try ${route.name} earlier` : `Try ${route.name} later`;
  const Icon = by < 0 ? IconChevronUp : IconChevronDown;
  return (
    <ActionIcon size={20} aria-label={text} title={text} disabled={disabled} onClick={() => onMove(by)}>
      <Icon size={14} stroke={1.5} />
    </ActionIcon>
  );
}

interface RouteRowProps {
  readonly route: RouteLine;
  readonly onMove: (by: Step) => void;
}

/** Opens the route; Alt with an arrow key moves it. */
function RouteRow({ route, onMove }: RouteRowProps) {
  const { session } = useEditor();
  const { name, priority, match, targets } = route;
  const to = targets.length === 0 ? "no target" : targets.join(" · ");
  return (
    <button
      type="button"
      className={classes["route"]}
      title={`${name}: ${match} → ${to}`}
      data-route={route.id}
      aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
      onKeyDown={(event) => {
        if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
        event.preventDefault();
        event.stopPropagation();
        onMove(event.key === "ArrowUp" ? -1 : 1);
      }}
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
