import type { OperationName } from "../../model/schema/operations.generated.ts";
import { fillHealthCheckPorts } from "./fill-health-check-ports.ts";
import type { OperationRules } from "./operation-rules.ts";
import { refuseInUse } from "./refuse-in-use.ts";
import { refuseWithChildren } from "./refuse-with-children.ts";

/** The operations that have something special about them; a new rule is a file beside this one. */
export const RULES: { readonly [O in OperationName]?: OperationRules } = {
  CreateVirtualNode: { complete: fillHealthCheckPorts },
  UpdateVirtualNode: { complete: fillHealthCheckPorts },
  CreateVirtualGateway: { complete: fillHealthCheckPorts },
  UpdateVirtualGateway: { complete: fillHealthCheckPorts },
  DeleteMesh: { inUse: refuseWithChildren },
  DeleteVirtualNode: { inUse: refuseInUse },
  DeleteVirtualService: { inUse: refuseInUse },
  DeleteVirtualRouter: { inUse: async (...of) => (await refuseInUse(...of)) ?? refuseWithChildren(...of) },
  DeleteVirtualGateway: { inUse: refuseWithChildren },
};
