import type { Rule } from "../rule.ts";

/** API reference, HealthCheckPolicy.port: "This port must match the port defined in the PortMapping for the listener". */
export const healthCheckPort: Rule<"MW303"> = {
  kinds: ["virtualNode", "virtualGateway"],
  check(subject, report) {
    for (const listener of subject.readings("Listener", "VirtualGatewayListener")) {
      const port = listener.at("portMapping").at("port").number;
      const { pointer, number: actual } = listener.at("healthCheck").at("port");
      if (port !== undefined && actual !== undefined && actual !== port) report(pointer, { actual, port });
    }
  },
};
