import type { DefaultRule } from "./default-rule.ts";

/** TLS of listeners and client policies. */
export const TLS_DEFAULTS = {
  listenerTls: {
    places: ["Listener.tls", "VirtualGatewayListener.tls"],
    label: "TLS",
    text: "plain text",
    does: "The listener offers no TLS.",
    certainty: "documented",
    source: "App Mesh user guide, TLS",
  },
  clientValidation: {
    places: ["ListenerTls.validation", "VirtualGatewayListenerTls.validation"],
    label: "Client validation",
    text: "callers need no certificate",
    does: "Callers need no certificate of their own.",
    certainty: "documented",
    source: "App Mesh user guide, mutual TLS",
  },
  clientDefaults: {
    places: ["VirtualNodeSpec.backendDefaults", "VirtualGatewaySpec.backendDefaults"],
    label: "Client defaults",
    text: "calls in plain text",
    does: "Calls to backends without a policy of their own go out in plain text.",
    certainty: "documented",
    source: "App Mesh user guide, TLS",
  },
  clientPolicy: {
    places: ["VirtualServiceBackend.clientPolicy"],
    label: "Client policy",
    text: "the client defaults",
    does: "The client defaults hold; a policy of the backend replaces them whole, not field by field.",
    certainty: "documented",
    source: "App Mesh user guide, virtual nodes",
  },
  enforce: {
    places: ["ClientPolicyTls.enforce", "VirtualGatewayClientPolicyTls.enforce"],
    label: "Enforce TLS",
    text: "on",
    value: true,
    does: "Calls that cannot use TLS fail.",
    certainty: "documented",
    source: "API model, ClientPolicyTls",
  },
  policyPorts: {
    places: ["ClientPolicyTls.ports", "VirtualGatewayClientPolicyTls.ports"],
    label: "Ports",
    text: "all ports",
    does: "The policy holds for calls to every port.",
    certainty: "documented",
    source: "API model, ClientPolicyTls",
  },
  clientCertificate: {
    places: ["ClientPolicyTls.certificate", "VirtualGatewayClientPolicyTls.certificate"],
    label: "Client certificate",
    text: "none",
    does: "The caller shows no certificate.",
    certainty: "documented",
    source: "App Mesh user guide, mutual TLS",
  },
  serverNames: {
    places: [
      "TlsValidationContext.subjectAlternativeNames",
      "VirtualGatewayTlsValidationContext.subjectAlternativeNames",
    ],
    label: "Subject alternative names",
    text: "the name by which the called node is found",
    does: "The certificate must carry the name of the called node's service discovery.",
    certainty: "documented",
    source: "API reference, TlsValidationContext",
  },
  clientNames: {
    places: [
      "ListenerTlsValidationContext.subjectAlternativeNames",
      "VirtualGatewayListenerTlsValidationContext.subjectAlternativeNames",
    ],
    label: "Subject alternative names",
    text: "any name",
    does: "Names in the certificates of callers are not looked at.",
    certainty: "documented",
    source: "API reference, TlsValidationContext",
  },
} as const satisfies Readonly<Record<string, DefaultRule>>;
