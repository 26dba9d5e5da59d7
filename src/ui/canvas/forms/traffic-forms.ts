import { addCanary } from "../../../editor/commands/add-canary.ts";
import { exposeThroughGateway } from "../../../editor/commands/expose-through-gateway.ts";
import { splitTraffic } from "../../../editor/commands/split-traffic.ts";
import type { ResourceId } from "../../../model/reference/ref.ts";
import { shownName } from "../../app/shown-name.ts";
import type { BoardController } from "../board-controller.ts";
import type { QuickField, QuickForm } from "./quick-form.ts";

/** A new version of a node beside it, with a share of its requests. */
export function splitForm({ editor }: BoardController, node: ResourceId): QuickForm {
  const own = shownName(node, editor.filled.values);
  return {
    title: `Split traffic of ${own}`,
    submit: "Split traffic",
    fields: [{ key: "name", label: "Name of the new version", value: nextVersion(own) }, percent("50")],
    hint: (entry) => `${entry["name"] || "It"} will be a copy of ${own} behind the same routes.`,
    run: (entry) => {
      const share = percentOf(entry["percent"]);
      if (share === undefined) return NO_PERCENT;
      return editor.run(splitTraffic, { node, name: entry["name"] ?? "", percent: share });
    },
  };
}

/** A canary of a node: a small share, and where a header is named all requests with it. */
export function canaryForm({ editor }: BoardController, node: ResourceId): QuickForm {
  const own = shownName(node, editor.filled.values);
  return {
    title: `Add canary of ${own}`,
    submit: "Add canary",
    fields: [
      { key: "name", label: "Name", value: `${own}-canary` },
      percent("10"),
      { key: "header", label: "Header that always leads to it", mono: true, placeholder: "x-canary: always" },
    ],
    run: (entry) => {
      const share = percentOf(entry["percent"]);
      if (share === undefined) return NO_PERCENT;
      const [name = "", ...value] = (entry["header"] ?? "").split(":");
      const header = { name: name.trim(), value: value.join(":").trim() };
      if (header.name !== "" && header.value === "")
        return { refused: "Write the header with its value: x-canary: always." };
      return editor.run(addCanary, {
        node,
        name: entry["name"] ?? "",
        percent: share,
        ...(header.name === "" ? {} : { header }),
      });
    },
  };
}

/** A way into the mesh for a service, or for that of a node. */
export function exposeForm(
  board: BoardController,
  item: ResourceId,
  ask: (entry: AskedFor) => void,
): QuickForm {
  const { editor } = board;
  return {
    title: `Expose ${shownName(item, editor.filled.values)} through a gateway`,
    submit: "Add gateway route",
    fields: [{ key: "prefix", label: "Requests whose path starts with", mono: true, value: "/" }],
    run: (entry) => {
      const prefix = entry["prefix"] ?? "/";
      const outcome = editor.run(exposeThroughGateway, { item, prefix });
      if ("ask" in outcome) ask({ prefix, ask: outcome.ask });
      return outcome;
    },
  };
}

/** What exposing a node asks: through which of its services. */
export interface AskedFor {
  readonly prefix: string;
  readonly ask: Extract<ReturnType<typeof exposeThroughGateway>, { ask: unknown }>["ask"];
}

function percent(value: string): QuickField {
  return { key: "percent", label: "Share in percent", value, mono: true };
}

const NO_PERCENT = { refused: "A share is a number from 0 to 100 percent." };

function percentOf(text = ""): number | undefined {
  const typed = text.replace("%", "").trim();
  const share = Number(typed);
  return typed !== "" && share >= 0 && share <= 100 ? share : undefined;
}

/** `cart-v2` after `cart-v1`, `cart-v2` after `cart`. */
function nextVersion(name: string): string {
  const counted = /^(.*?)(\d+)$/.exec(name);
  return counted === null ? `${name}-v2` : `${counted[1]}${Number(counted[2]) + 1}`;
}
