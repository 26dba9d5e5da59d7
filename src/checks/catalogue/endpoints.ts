import type { CatalogueEntry } from "../catalogue.ts";
import type { CodesFrom } from "../problem-args.ts";

/** What is wrong with a node, a router or a gateway by itself, with its tags or with its owner. */
export const ENDPOINTS: { readonly [C in CodesFrom<"MW3">]: CatalogueEntry } = {
  MW301: {
    title: "Connection pool of another protocol",
    class: "refused",
    certainty: "stated",
    source: "App Mesh user guide, virtual nodes; 370 published virtual nodes keep to it",
    reason:
      "A connection pool is that of the listener's protocol: its limits differ from protocol to protocol.",
    consequence: "The API answers `BadRequestException`.",
    remedy: "Set the pool of the listener's protocol, and remove the other.",
  },
  MW302: {
    title: "Timeout of another protocol",
    class: "refused",
    certainty: "stated",
    source: "App Mesh user guide, virtual nodes; 370 published virtual nodes keep to it",
    reason: "A listener's timeout stands under the name of its protocol.",
    consequence: "The API answers `BadRequestException`.",
    remedy: "Set the timeout of the listener's protocol, and remove the other.",
  },
  MW303: {
    title: "Health check of another port",
    class: "refused",
    certainty: "stated",
    source:
      "App Mesh API reference, HealthCheckPolicy.port: This port must match the port defined in the PortMapping for the listener",
    reason: "The health of a listener is checked on its own port. Without a port it is that one.",
    consequence: "The API answers `BadRequestException`.",
    remedy: "Use the listener's port, or remove the port from the health check.",
  },
  MW304: {
    title: "Port that two listeners have",
    class: "refused",
    certainty: "inferred",
    source: "A proxy listens once on a port; routes choose a listener by its port",
    reason: "Routes say by port for which listener they are, and one proxy serves all listeners.",
    consequence: "That the API refused it is inferred; the proxy can serve only one of them.",
    remedy: "Give one of them another port, or remove it.",
  },
  MW305: {
    title: "Wildcard in a name that is enforced",
    class: "refused",
    certainty: "inferred",
    source:
      "App Mesh user guide, TLS: subject alternative names are full domain names or URIs, a wildcard only where TLS is not enforced",
    reason: "A client policy that enforces TLS compares the server's name with full names.",
    consequence: "The API answers `BadRequestException`; that it does is inferred from the guide.",
    remedy: "Write the full name, or do not enforce the policy.",
  },
  MW306: {
    title: "Gateway in a mesh of another account",
    class: "refused",
    certainty: "stated",
    source: "App Mesh user guide, shared meshes",
    reason:
      "In a shared mesh only its owner creates virtual gateways and gateway routes. It is a warning, because the owner that a file names may be your own account.",
    consequence: "The API answers `ForbiddenException`.",
    remedy: "Remove it; or remove the owner of the mesh, where that is your own account.",
  },
  MW307: {
    title: "Tag key that belongs to AWS",
    class: "refused",
    certainty: "stated",
    source: "AWS tagging: keys that start with aws: are reserved",
    reason:
      "Tags whose keys start with `aws:` are set by AWS alone. They come in where a resource was described.",
    consequence: "Apply leaves the tag out; a request that sets it is refused.",
    remedy: "Remove the tag, or choose another key.",
  },
};
