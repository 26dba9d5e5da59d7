import { Button, Textarea, TextInput } from "@mantine/core";
import {
  IconChevronDown,
  IconChevronRight,
  IconCircleCheck,
  IconCircleX,
  IconHelpCircle,
} from "@tabler/icons-react";
import { useId, useState } from "react";
import type { Holds } from "../../../traffic/condition.ts";
import { conditionText } from "../../../traffic/condition-text.ts";
import fields from "../fields/fields.module.css";
import classes from "./example.module.css";
import { type RequestTexts, requestLine } from "./request-texts.ts";
import { RewriteLines } from "./rewrite-preview.tsx";
import { type Example, useExample } from "./use-example.ts";

const VERDICTS = {
  yes: { Icon: IconCircleCheck, word: "Matches", line: "holds" },
  no: { Icon: IconCircleX, word: "Does not match", line: "fails" },
  unknown: { Icon: IconHelpCircle, word: "Not known", line: "not known" },
} as const;

/** The panel of examples stays open or closed from one route to the next. */
let wasOpen = false;

/** An example request below a match: whether the route takes it, and in the open panel which condition decides. */
export function MatchExample() {
  const example = useExample();
  const [isOpen, setOpen] = useState(wasOpen);
  const panel = useId();
  if (example === undefined) return null;
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  const { protocol, texts, verdict } = example;
  return (
    <div className={classes["example"]}>
      <button
        type="button"
        className={classes["toggle"]}
        aria-expanded={isOpen}
        aria-controls={panel}
        onClick={() => {
          wasOpen = !isOpen;
          setOpen(!isOpen);
        }}
      >
        <Chevron size={14} stroke={1.5} aria-hidden className={classes["chevron"]} />
        <span className={classes["head"]}>
          <span className={classes["title"]}>Example request</span>
          <code className={classes["line"]}>{requestLine({ protocol, ...texts })}</code>
        </span>
        <Verdict holds={verdict.result} />
      </button>
      <span className={classes["hidden"]} role="status">
        {isOpen ? `${VERDICTS[verdict.result].word}.` : ""}
      </span>
      {isOpen && (
        <div id={panel} className={classes["body"]}>
          <RequestFields example={example} />
          <ul className={classes["conditions"]} aria-label="Conditions of the match">
            {verdict.conditions.map((condition) => (
              <li key={condition.pointer + condition.subject} data-holds={condition.holds}>
                <HoldsIcon holds={condition.holds} />
                <span>
                  {conditionText(condition)}
                  <span className={classes["hidden"]}>: {VERDICTS[condition.holds].line}</span>
                </span>
              </li>
            ))}
          </ul>
          {example.after !== undefined && (
            <RewriteLines example={example} label="Example behind the gateway" />
          )}
          {example.isChanged && (
            <Button variant="subtle" color="gray" onClick={example.reset}>
              Reset example
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

function Verdict({ holds }: { readonly holds: Holds }) {
  const { word } = VERDICTS[holds];
  return (
    <span className={classes["verdict"]} data-holds={holds}>
      <HoldsIcon holds={holds} />
      {word}
    </span>
  );
}

function HoldsIcon({ holds }: { readonly holds: Holds }) {
  const { Icon } = VERDICTS[holds];
  return <Icon size={14} stroke={1.5} aria-hidden className={classes["icon"]} data-holds={holds} />;
}

interface Part {
  readonly member: keyof RequestTexts;
  readonly label: string;
  readonly half?: true;
}

/** What a request of a protocol has, in the order in which people write one. */
function partsOf({ kind, protocol, texts }: Example): readonly Part[] {
  const host: readonly Part[] = kind === "gatewayRoute" ? [{ member: "hostname", label: "Host" }] : [];
  const port: Part = { member: "port", label: "Port", half: true };
  return protocol === "grpc"
    ? [
        { member: "grpcService", label: "gRPC service" },
        { member: "grpcMethod", label: "gRPC method", half: true },
        port,
        ...host,
      ]
    : [
        { member: "method", label: "Method", half: true },
        port,
        { member: "path", label: "Path" },
        ...host,
        ...(texts.scheme === "" ? [] : [{ member: "scheme", label: "Scheme", half: true } as const]),
      ];
}

function RequestFields({ example }: { readonly example: Example }) {
  const { protocol, texts, change } = example;
  const input = { input: fields["mono"] ?? "", label: classes["label"] ?? "" };
  return (
    <div className={classes["fields"]}>
      {partsOf(example).map(({ member, label, half }) => (
        <TextInput
          key={member}
          className={half === true ? "" : (classes["whole"] ?? "")}
          label={label}
          aria-label={`${label} of the example`}
          value={texts[member]}
          spellCheck={false}
          autoComplete="off"
          classNames={input}
          onChange={(event) => change({ [member]: event.currentTarget.value })}
        />
      ))}
      <Textarea
        className={classes["whole"] ?? ""}
        label={protocol === "grpc" ? "Metadata, one a line" : "Headers, one a line"}
        aria-label={`${protocol === "grpc" ? "Metadata" : "Headers"} of the example`}
        placeholder="x-name: value"
        autosize
        minRows={1}
        maxRows={6}
        value={texts.headers}
        spellCheck={false}
        classNames={input}
        onChange={(event) => change({ headers: event.currentTarget.value })}
      />
    </div>
  );
}
