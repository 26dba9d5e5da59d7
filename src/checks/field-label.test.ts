import { expect, it } from "vitest";
import { fieldLabel } from "./field-label.ts";

it.each([
  ["/spec/listeners/0/tls/certificate/acm/certificateArn", "Certificate ARN"],
  ["/spec/listeners/1", "Listener 2"],
  ["/spec/listeners/0/healthCheck/timeoutMillis", "Timeout"],
  ["/spec/http2Route/retryPolicy/httpRetryEvents/0", "HTTP retry event 1"],
  ["/parent", "Virtual router name"],
  ["/spec/constructor", "Constructor"],
  ["/extra/to_string", "To string"],
  ["/spec/constructor/0", "Constructor 1"],
])("%s is called %s", (pointer, label) => {
  expect(fieldLabel({ id: "route/m/r/all", pointer })).toBe(label);
});
