import { addGateway } from "../../../editor/commands/add-gateway.ts";
import { addGatewayRoute } from "../../../editor/commands/add-gateway-route.ts";
import { addRoute } from "../../../editor/commands/add-route.ts";
import { addRouter } from "../../../editor/commands/add-router.ts";
import { routeListener } from "../../../editor/connecting/route-specs.ts";
import { compareText } from "../../../lib/compare-text.ts";
import type { Point } from "../../../model/design/design.ts";
import type { Kind } from "../../../model/kinds/kind.ts";
import { type ResourceId, refOf } from "../../../model/reference/ref.ts";
import { shownName } from "../../app/shown-name.ts";
import type { BoardController } from "../board-controller.ts";
import { connectableItems } from "../connectable-items.ts";
import { PROTOCOLS } from "../popovers/typed-protocol.ts";
import type { QuickField, QuickForm } from "./quick-form.ts";

/** Gateways take no TCP (App Mesh API: `VirtualGatewayPortProtocol`). */
const GATEWAY_PROTOCOLS = PROTOCOLS.filter((protocol) => protocol !== "tcp");

const listening = (protocols: readonly string[]): QuickField[] => [
  { key: "name", label: "Name" },
  { key: "port", label: "Port", mono: true, value: "" },
  { key: "protocol", label: "Protocol", protocols, value: "http", beside: true },
];

const WITHOUT_PORT = "Without a port it has no listener.";

/** Adds a virtual router or gateway; `at` is where its card will stand, else the layout finds a place. */
export function listeningForm(
  { editor }: BoardController,
  kind: "virtualRouter" | "virtualGateway",
  at: Point | undefined,
): QuickForm {
  const isRouter = kind === "virtualRouter";
  return {
    title: isRouter ? "Add virtual router" : "Add virtual gateway",
    submit: isRouter ? "Add router" : "Add gateway",
    fields: listening(isRouter ? PROTOCOLS : GATEWAY_PROTOCOLS),
    hint: ({ port = "" }) => (port.trim() === "" ? WITHOUT_PORT : ""),
    run: ({ name = "", port = "", protocol = "" }) => {
      const { mesh, view } = editor.session.state;
      const place = at === undefined ? {} : { at: { view, point: snapped(at) } };
      return editor.run(isRouter ? addRouter : addGateway, { mesh, name, port, protocol, ...place });
    },
  };
}

/** Adds a route to a router: its name, what its requests start with, and where they go. */
export function routeForm(board: BoardController, router: ResourceId): QuickForm {
  const { editor } = board;
  const targets = choicesOf(board, router, ["virtualNode"]);
  return {
    title: `Add route to ${shownName(router, editor.filled.values)}`,
    submit: "Add route",
    fields: [
      { key: "name", label: "Name", placeholder: "As its target" },
      ...(takesPaths(board, router)
        ? [{ key: "prefix", label: "Requests whose path starts with", mono: true, value: "/" } as const]
        : []),
      {
        key: "target",
        label: "Target",
        choices: [...targets, { value: "", label: targets.length === 0 ? "No node fits yet" : "None yet" }],
      },
    ],
    run: ({ name = "", prefix, target = "" }) =>
      editor.run(addRoute, {
        router,
        name,
        ...(prefix === undefined ? {} : { prefix }),
        ...(target === "" ? {} : { target }),
      }),
  };
}

/** Adds a gateway route to a gateway: where it leads, and what its requests start with. */
export function gatewayRouteForm(board: BoardController, gateway: ResourceId): QuickForm {
  const { editor } = board;
  const services = choicesOf(board, gateway, ["virtualService"]);
  return {
    title: `Add gateway route to ${shownName(gateway, editor.filled.values)}`,
    submit: "Add gateway route",
    fields: [
      {
        key: "to",
        label: "Virtual service",
        choices: services.length === 0 ? [{ value: "", label: "No service yet" }] : services,
      },
      ...(takesPaths(board, gateway)
        ? [{ key: "prefix", label: "Requests whose path starts with", mono: true, value: "/" } as const]
        : []),
      { key: "name", label: "Name", placeholder: "As its service" },
    ],
    run: ({ name = "", prefix, to = "" }) => {
      if (to === "")
        return { refused: "Add a virtual service first: a gateway route leads to one that exists." };
      return editor.run(addGatewayRoute, {
        gateway,
        to,
        ...(name.trim() === "" ? {} : { name }),
        ...(prefix === undefined ? {} : { prefix }),
      });
    },
  };
}

/** HTTP routes match paths; gRPC and TCP have none. */
function takesPaths({ editor }: BoardController, parent: ResourceId): boolean {
  const { protocol } = routeListener(editor.design.resources.get(parent)?.spec ?? {}, undefined);
  return protocol === "http" || protocol === "http2";
}

function choicesOf(
  board: BoardController,
  from: ResourceId,
  kinds: readonly Kind[],
): { value: string; label: string }[] {
  return connectableItems(board, from)
    .filter((id) => kinds.includes(refOf(id).kind))
    .map((id) => ({ value: id, label: shownName(id, board.editor.filled.values) }))
    .sort((a, b) => compareText(a.label, b.label));
}

function snapped({ x, y }: Point): Point {
  return { x: Math.round(x / 8) * 8, y: Math.round(y / 8) * 8 };
}
