import { Button, Menu } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { ENVOY_OPERATORS } from "../form/envoy-operators.ts";
import classes from "./fields.module.css";

/** Offers Envoy's operators by what they stand for. */
export function InsertOperator({ onInsert }: { readonly onInsert: (operator: string) => void }) {
  return (
    <Menu position="bottom-start" withinPortal returnFocus={false}>
      <Menu.Target>
        <Button
          className={classes["insert"] ?? ""}
          variant="subtle"
          color="gray"
          leftSection={<IconPlus size={12} stroke={1.5} aria-hidden />}
        >
          Insert operator
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={classes["operators"] ?? ""}>
        {ENVOY_OPERATORS.map(({ operator, words }) => (
          <Menu.Item key={operator} onClick={() => onInsert(operator)}>
            <OfferText text={operator} words={words} />
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** An offered text with words for it. */
export function OfferText({ text, words }: { readonly text: string; readonly words: string | undefined }) {
  return (
    <span className={classes["offer"]}>
      <span>{text}</span>
      {words !== undefined && <span className={classes["offerWords"]}>{words}</span>}
    </span>
  );
}
