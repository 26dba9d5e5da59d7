import type { Rule } from "../rule.ts";

/** API reference, GrpcRouteMatch.methodName: "If you specify a name, you must also specify a serviceName". */
export const grpcMethod: Rule<"MW203"> = {
  kinds: ["route"],
  check(subject, report) {
    for (const match of subject.readings("GrpcRouteMatch")) {
      const method = match.at("methodName").text;
      const service = match.at("serviceName");
      if (method !== undefined && service.isUnset) report(service.pointer, { method });
    }
  },
};
