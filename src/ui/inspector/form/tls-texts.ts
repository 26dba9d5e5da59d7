import type { MemberText } from "./member-text.ts";

const VALIDATION: MemberText = {
  present: "group",
  label: "Client validation",
  help: "Asks callers for a certificate of their own (mutual TLS).",
};

// App Mesh user guide, mutual TLS.
const CLIENT_CERTIFICATE = "App Mesh takes no ACM certificate here: name a file or an SDS secret.";

/** Listener TLS and client policies, of nodes and gateways. */
export const TLS_TEXTS: Readonly<Record<string, MemberText>> = {
  "Listener.tls": { present: "page", label: "TLS", help: "Callers reach this port over TLS." },
  "VirtualGatewayListener.tls": { present: "page", label: "TLS", help: "Callers reach this port over TLS." },
  mode: {
    help: "STRICT takes only TLS, PERMISSIVE also plain text, DISABLED no TLS.",
  },
  certificate: {
    help: "The certificate that proves who answers.",
    // API model: required in ListenerTls whatever the mode is.
    hint: "Required in every mode, DISABLED too.",
    open: true,
  },
  "ClientPolicyTls.certificate": {
    label: "Client certificate",
    help: "The certificate that proves who calls (mutual TLS).",
    hint: CLIENT_CERTIFICATE,
    open: true,
  },
  "VirtualGatewayClientPolicyTls.certificate": {
    label: "Client certificate",
    help: "The certificate that proves who calls (mutual TLS).",
    hint: CLIENT_CERTIFICATE,
    open: true,
  },
  "ListenerTls.validation": VALIDATION,
  "VirtualGatewayListenerTls.validation": VALIDATION,
  "ClientPolicyTls.validation": { present: "inline" },
  "VirtualGatewayClientPolicyTls.validation": { present: "inline" },
  trust: { help: "Whose certificates are accepted." },
  subjectAlternativeNames: {
    itemLabel: "name",
    mono: true,
    help: "Names that the other side's certificate must carry: a host name or a URI.",
  },
  certificateChain: { mono: true, help: "Path of a PEM file with the certificates, in the Envoy container." },
  privateKey: { mono: true, help: "Path of the PEM file with the key, in the Envoy container." },
  secretName: { mono: true, help: "The name under which the secret discovery service holds it." },
  certificateArn: {
    label: "Certificate ARN",
    mono: true,
    help: "A private certificate of AWS Certificate Manager, in the same region and account.",
  },
  certificateAuthorityArns: {
    mono: true,
    itemLabel: "certificate authority ARN",
    help: "Private certificate authorities whose certificates are accepted.",
  },
  enforce: {
    label: "Enforce TLS",
    open: true,
    help: "Whether calls that cannot use TLS fail.",
  },
  ports: {
    itemLabel: "port",
    help: "The policy holds for calls to these ports only.",
  },
};
