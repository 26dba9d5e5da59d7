import { TextInput } from "@mantine/core";
import { useId, useState } from "react";
import {
  ENVOY_FAMILIES,
  type EnvoyEnvironment,
  type EnvoyFamily,
  envoyEnvironment,
  envoyFamiliesOf,
  envoyPath,
} from "../../../plan/envoy-environment.ts";
import { ecsContainerDefinition, kubernetesPodSpec } from "../../../plan/envoy-snippets.ts";
import { useShownRef } from "../../app/shown-name.ts";
import { CopyButton } from "../../components/copy-button.tsx";
import { FieldShell } from "../../components/field-shell.tsx";
import { Segmented } from "../../components/segmented.tsx";
import { useHealth } from "../../data/api.ts";
import { useObserved } from "../../data/observed-context.ts";
import { embeddedLabel } from "../../data/target-label.ts";
import blocks from "../blocks/blocks.module.css";
import { useForm } from "../form-context.ts";
import { PageFrame } from "./page-frame.tsx";
import classes from "./pages.module.css";

const FAMILY_LABELS: Readonly<Record<EnvoyFamily, string>> = {
  virtualNode: "Any version",
  resource: "1.15.0 or later",
};

/** The names that every image reads come first. */
function olderFirst(a: EnvoyFamily, b: EnvoyFamily): number {
  return Number(b === "virtualNode") - Number(a === "virtualNode");
}

/** What the Envoy container of this resource is told, in the form of each image version, ready to copy. */
export function EnvoyPage({ onBack }: { readonly onBack: () => void }) {
  const { id } = useForm();
  const ref = useShownRef(id);
  const families = envoyFamiliesOf(ref);
  const [family, setFamily] = useState<EnvoyFamily>(
    families.includes("virtualNode") ? "virtualNode" : "resource",
  );
  const [form, setForm] = useState<"arn" | "path">("path");
  const [cluster, setCluster] = useState("");
  const clusterId = useId();
  const arn = useArn();
  const environment = envoyEnvironment(ref, {
    family,
    form: arn.value === undefined ? "path" : form,
    ...(arn.value === undefined ? {} : { arn: arn.value }),
    cluster,
  });
  return (
    <PageFrame title="Envoy environment" context={ref.name} backTo={ref.name} onBack={onBack}>
      <p className={classes["help"]}>{arn.note}</p>
      <div className={blocks["grid"]}>
        {families.length > 1 && (
          <FieldShell
            label="Envoy image"
            help="Version of the aws-appmesh-envoy image. Later ones read the older names too."
          >
            <Segmented
              label="Envoy image"
              options={[...families]
                .sort(olderFirst)
                .map((each) => ({ value: each, label: FAMILY_LABELS[each] }))}
              value={family}
              onChoose={(next) => setFamily(next === "virtualNode" ? "virtualNode" : "resource")}
            />
          </FieldShell>
        )}
        {arn.value !== undefined && (
          <FieldShell label="Form of the name">
            <Segmented
              label="Form of the name"
              options={[
                { value: "path", label: "Short" },
                { value: "arn", label: "Full ARN" },
              ]}
              value={form}
              onChoose={(next) => setForm(next === "arn" ? "arn" : "path")}
            />
          </FieldShell>
        )}
        <FieldShell
          controlId={clusterId}
          label="Name in metrics and traces (optional)"
          path={ENVOY_FAMILIES[family].cluster}
        >
          <TextInput
            id={clusterId}
            value={cluster}
            placeholder={`Default: ${envoyPath(ref)}`}
            onChange={(event) => setCluster(event.currentTarget.value)}
          />
        </FieldShell>
      </div>
      {environment !== undefined && <Environment environment={environment} />}
    </PageFrame>
  );
}

function Environment({ environment }: { readonly environment: EnvoyEnvironment }) {
  const { variables, node } = environment;
  return (
    <>
      <h3 className={classes["subheading"]}>Variables</h3>
      {variables.map(({ name, value }) => (
        <div key={name} className={classes["variable"]}>
          <span className={classes["variableName"]}>{name}</span>
          <span />
          <span className={classes["variableValue"]}>{value}</span>
          <CopyButton text={`${name}=${value}`} what={name} />
        </div>
      ))}
      <h3 className={classes["subheading"]}>In Envoy</h3>
      <dl className={classes["facts"]}>
        <dt>node.id</dt>
        <dd className={classes["variableValue"]}>{node.id}</dd>
        <dt>node.cluster</dt>
        <dd className={classes["variableValue"]}>{node.cluster}</dd>
      </dl>
      <Snippet title="ECS container definition" text={ecsContainerDefinition(environment)} />
      <Snippet title="Kubernetes pod spec" text={kubernetesPodSpec(environment)} />
    </>
  );
}

function Snippet({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <section aria-label={title}>
      <div className={classes["snippetHead"]}>
        <h3 className={classes["title"]}>{title}</h3>
        <CopyButton text={text} what={title} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled text must be reachable by keyboard */}
      <pre className={classes["snippet"]} tabIndex={0}>
        {text}
      </pre>
    </section>
  );
}

/** The ARN as the target said it, else the one that the embedded control plane will give, and which it is. */
function useArn(): { readonly value: string | undefined; readonly note: string } {
  const { id } = useForm();
  const observed = useObserved(id);
  const ref = useShownRef(id);
  const { data: health } = useHealth();
  if (observed !== undefined) return { value: observed.arn, note: `Applied as ${observed.arn}.` };
  if (health === undefined)
    return { value: undefined, note: "Not applied yet: the short form holds anyway." };
  const value = `arn:aws:appmesh:${health.region}:${health.account}:${envoyPath(ref)}`;
  return { value, note: `Not applied yet. On ${embeddedLabel()} its ARN will be ${value}.` };
}
