import type { Topic } from "../../../traffic/call-row.ts";

/** The topics of a call, in words. */
export const TOPIC_TITLES: Readonly<Record<Topic, string>> = {
  protocol: "Protocol",
  port: "Port",
  tls: "TLS",
  certificate: "Certificate",
  trust: "Trust",
  requestTimeout: "Request timeout",
  idleTimeout: "Idle timeout",
  retries: "Retries",
  healthCheck: "Health check",
  outlierDetection: "Outlier detection",
  connectionPool: "Connection pool",
  discovery: "Discovery",
};
