import type { CatalogueEntry } from "../catalogue.ts";
import type { CodesFrom } from "../problem-args.ts";

/** What is wrong with a resource by itself, whatever its kind: structure, values, and choices of exactly one. */
export const STRUCTURE: { readonly [C in CodesFrom<"MW1">]: CatalogueEntry } = {
  MW101: {
    title: "Required member missing",
    class: "refused",
    certainty: "verified",
    source: "App Mesh API model 2019-01-25",
    reason:
      "A member that App Mesh requires is not there. Lists and structures that are not set at all need nothing inside them.",
    consequence: "The AWS CLI refuses the file before it sends it; the API answers `BadRequestException`.",
    remedy: "Set the member, or remove the structure that needs it.",
  },
  MW102: {
    title: "Member unknown to App Mesh",
    class: "refused",
    certainty: "verified",
    source: "AWS CLI: Unknown parameter in spec",
    reason:
      "The member does not exist in the App Mesh API: a spelling mistake, a CloudFormation name (`PortMapping`), or something that another tool added.",
    consequence:
      "It is kept in the design, and nothing is lost in a `.mesh.json` file. CLI JSON is written without it, because the AWS CLI refuses unknown members. What it was meant to set is not set.",
    remedy: "Rename it to the suggested member, or remove it.",
  },
  MW103: {
    title: "Value of the wrong type",
    class: "refused",
    certainty: "verified",
    source: "App Mesh API model 2019-01-25",
    reason:
      "The value has another type than the API expects: text where a whole number belongs, one object where a list belongs.",
    consequence: "The AWS CLI refuses the file; Apply waits.",
    remedy: "Enter a value of the expected type. Numbers stand without quotes.",
  },
  MW104: {
    title: "Number out of range",
    class: "refused",
    certainty: "stated",
    source: "App Mesh API model 2019-01-25",
    reason: "The number is below or above the limits of the API.",
    consequence: "The AWS CLI checks only lower limits; the API answers `BadRequestException`.",
    remedy: "Enter a number within the limits.",
  },
  MW105: {
    title: "Text too short or too long",
    class: "refused",
    certainty: "stated",
    source: "App Mesh API model 2019-01-25",
    reason: "The text (a name, a hostname, a path, a tag) is shorter or longer than the API allows.",
    consequence:
      "The API answers `BadRequestException`. A virtual service with an empty name could never be described or deleted, as its name is part of the address.",
    remedy: "Make the text shorter or longer. An account number has exactly 12 digits.",
  },
  MW106: {
    title: "Too few or too many entries",
    class: "refused",
    certainty: "stated",
    source: "App Mesh API model 2019-01-25",
    reason:
      "The list has fewer or more entries than the API allows: 1 to 10 weighted targets, headers, query parameters; at most 50 tags.",
    consequence: "The API answers `BadRequestException`.",
    remedy: "Add or remove entries; remove a list that is to be empty.",
  },
  MW107: {
    title: "Characters that are not allowed",
    class: "refused",
    certainty: "stated",
    source: "App Mesh API model 2019-01-25",
    reason:
      "The text holds characters that the API does not allow in that field: keys and values of AWS Cloud Map attributes.",
    consequence: "The API answers `BadRequestException`.",
    remedy: "Use only the characters that the pattern in the message allows.",
  },
  MW108: {
    title: "Value not among the allowed ones",
    class: "refused",
    certainty: "stated",
    source: "App Mesh API model 2019-01-25",
    reason:
      "The API lists the values of this field, and this is none of them. Protocols are written in small letters, modes in capitals; a virtual gateway has no `tcp`.",
    consequence: "The AWS CLI does not check this; the API answers `BadRequestException`.",
    remedy: "Choose one of the values in the message.",
  },
  MW109: {
    title: "Not exactly one choice",
    class: "refused",
    certainty: "verified",
    source:
      "App Mesh API model 2019-01-25, unions; AWS CLI: Invalid number of parameters set for tagged union",
    reason:
      "The API has 20 unions, structures of which exactly one member is set: service discovery, certificates, timeouts, match methods and others. Here none is set, or several are.",
    consequence:
      "The AWS CLI refuses the file: `Invalid number of parameters set for tagged union structure`.",
    remedy: "Set exactly one of the members.",
  },
  MW110: {
    title: "Placeholder without a value",
    class: "refused",
    certainty: "verified",
    source: "Meshwright",
    reason:
      "A placeholder such as `${PORT}` stands in the field, or in the name of the resource, and the chosen set of values has no value for one of its variables. No other check speaks of a value that is not known.",
    consequence: "The design can be edited and exported with it. Apply waits, because the API needs a value.",
    remedy:
      "Give the variable a value in a set of values and choose that set, or replace the placeholder by a value.",
  },
  MW111: {
    title: "Not exactly one route type",
    class: "refused",
    certainty: "stated",
    source: "App Mesh API model 2019-01-25, RouteSpec: Specify one route type",
    reason:
      "A route holds one of `httpRoute`, `http2Route`, `grpcRoute` and `tcpRoute`; the API model does not mark this as a union, so the AWS CLI lets it pass.",
    consequence: "The API answers `BadRequestException`.",
    remedy: "Keep the type of the router's listener protocol and remove the others.",
  },
  MW112: {
    title: "Not exactly one gateway route type",
    class: "refused",
    certainty: "stated",
    source:
      "AWS App Mesh controller for Kubernetes, validating webhook: Found multiple types in GatewayRoute Spec",
    reason: "A gateway route holds one of `httpRoute`, `http2Route` and `grpcRoute`. There is none for tcp.",
    consequence: "The API answers `BadRequestException`.",
    remedy: "Keep the type of the gateway's listener protocol and remove the others.",
  },
  MW113: {
    title: "Not exactly one path match",
    class: "refused",
    certainty: "stated",
    source: "AWS App Mesh controller for Kubernetes, validating webhook",
    reason: "A match on the whole path is either `exact` or `regex`.",
    consequence: "The API answers `BadRequestException`.",
    remedy: "Set one of the two; remove an empty path match.",
  },
  MW114: {
    title: "Not exactly one hostname match",
    class: "refused",
    certainty: "stated",
    source: "AWS App Mesh controller for Kubernetes, validating webhook",
    reason: "A match on the host name is either `exact` or by `suffix`.",
    consequence: "The API answers `BadRequestException`.",
    remedy: "Set one of the two; remove an empty hostname match.",
  },
  MW115: {
    title: "Not exactly one prefix rewrite",
    class: "refused",
    certainty: "stated",
    source: "AWS App Mesh controller for Kubernetes, validating webhook",
    reason:
      "A prefix rewrite either switches the default rewrite (`defaultPrefix`) or names a new prefix (`value`).",
    consequence: "The API answers `BadRequestException`.",
    remedy: "Set one of the two; remove an empty rewrite.",
  },
  MW116: {
    title: "Prefix and path in one match",
    class: "refused",
    certainty: "stated",
    source: "AWS App Mesh controller for Kubernetes, validating webhook; AWS CDK",
    reason:
      "An http match says which paths it takes by `prefix` or by `path`. Neither is fine: the match then looks at port, headers or method alone.",
    consequence: "The API answers `BadRequestException`.",
    remedy: "Keep one of them.",
  },
  MW117: {
    title: "Listener without service discovery",
    class: "refused",
    certainty: "stated",
    source:
      "App Mesh API reference, VirtualNodeSpec: If you specify a listener, then you must specify service discovery information",
    reason: "A virtual node that listens must say how its callers find it.",
    consequence: "The API answers `BadRequestException`.",
    remedy:
      "Give it a DNS hostname or an AWS Cloud Map service. A node that only calls others needs neither listener nor service discovery.",
  },
  MW118: {
    title: "Service discovery without a listener",
    class: "refused",
    certainty: "stated",
    source:
      "BadRequestException: Service Discovery can't be set without a listener (terraform-provider-aws#13337)",
    reason: "A virtual node that can be found must listen on a port.",
    consequence: "The API answers `BadRequestException: Service Discovery can't be set without a listener.`",
    remedy: "Add a listener, or remove service discovery.",
  },
  MW119: {
    title: "Tag key given twice",
    class: "refused",
    certainty: "inferred",
    source: "TagResource of the App Mesh API: a key has one value",
    reason: "Two tags of one resource have the same key. Keys that differ in case are different keys.",
    consequence:
      "A resource has one value for each key, so one of the two would be lost or the request refused.",
    remedy: "Rename or remove one of them.",
  },
};
