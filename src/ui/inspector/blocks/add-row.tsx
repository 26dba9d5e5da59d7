import { IconPlus } from "@tabler/icons-react";
import type { FormNode } from "../form/form-node.ts";
import { pointerOf } from "../form/trail.ts";
import { useAddBlock } from "../use-add-block.ts";
import classes from "./blocks.module.css";

/** A button for each field or block that is not set: `+ Health check`. */
export function AddRow({ nodes, base }: { readonly nodes: readonly FormNode[]; readonly base: string }) {
  const add = useAddBlock();
  if (nodes.length === 0) return null;
  return (
    <div className={classes["adds"]}>
      {nodes.map((node) => {
        const label =
          node.control.type === "list" && node.control.style !== "values"
            ? node.control.item.label
            : node.label;
        return (
          <button
            key={node.path + node.label}
            type="button"
            className={classes["add"]}
            data-field={pointerOf(node, base)}
            aria-label={`Add ${label}`}
            onClick={() => add(node, base)}
          >
            <IconPlus size={12} stroke={1.5} aria-hidden />
            {label}
          </button>
        );
      })}
    </div>
  );
}
