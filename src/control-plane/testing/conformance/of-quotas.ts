import { KINDS, type Kind } from "../../../model/kinds/kind.ts";
import { kindDefinition } from "../../../model/kinds/registry.ts";
import { MAX_BACKENDS, QUOTAS } from "../../rules/refuse-over-quota.ts";
import { SAMPLES } from "../samples.ts";
import type { ConformanceCase } from "./conformance-case.ts";

const SOURCE = "Service Quotas, defaults (three public dumps agree); the words are ours";

export const OF_QUOTAS: readonly ConformanceCase[] = [
  ...KINDS.map(ofKind),
  {
    operations: ["CreateVirtualNode", "UpdateVirtualNode"],
    says: `with quotas aws, more than ${MAX_BACKENDS} backends: LimitExceededException`,
    ground: "reported",
    source: SOURCE,
    under: { quotas: "aws" },
    holds: async (probe) => {
      const backends = Array.from({ length: MAX_BACKENDS + 1 }, (_, index) => ({
        virtualService: { virtualServiceName: `s${index}` },
      }));
      const names = { meshName: "shop", virtualNodeName: "caller" };
      await probe.refused(
        "CreateVirtualNode",
        { ...names, spec: { backends } },
        "LimitExceededException",
        "51",
      );
      await probe.done("CreateVirtualNode", { ...names, spec: { backends: backends.slice(1) } });
      await probe.refused(
        "UpdateVirtualNode",
        { ...names, spec: { backends } },
        "LimitExceededException",
        "51",
      );
    },
  },
];

function ofKind(kind: Kind): ConformanceCase {
  const { operations, nameMember } = kindDefinition(kind);
  const quota = QUOTAS[kind];
  return {
    operations: [operations.create],
    says: `with quotas aws, more than ${quota}: LimitExceededException; none without`,
    ground: "reported",
    source: SOURCE,
    under: { quotas: "aws" },
    holds: async (probe) => {
      for (let index = 1; index < quota; index += 1) await probe.create(kind, { [nameMember]: `n${index}` });
      const { names, spec } = SAMPLES[kind];
      const more = { ...names, spec, [nameMember]: "one-more" };
      await probe.refused(operations.create, more, "LimitExceededException", `limit of ${quota}`);
    },
  };
}
