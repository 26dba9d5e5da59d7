import { expect, test } from "vitest";
import { arnPlaceOf, resourceArn } from "./resource-arn.ts";

const PLACE = { partition: "aws", region: "eu-west-1", account: "111122223333" };
const ROUTE = { kind: "route", mesh: "shop", name: "all", parent: "cart-router" } as const;

test("the ARN of a route names its router, that of the mesh's owner no account", () => {
  const path = "mesh/shop/virtualRouter/cart-router/route/all";
  expect(resourceArn(ROUTE, PLACE)).toBe(`arn:aws:appmesh:eu-west-1:111122223333:${path}`);
  expect(resourceArn({ ...ROUTE, owner: "111122223333" }, PLACE)).toBe(resourceArn(ROUTE, PLACE));
  expect(resourceArn({ ...ROUTE, owner: "444455556666" }, PLACE)).toBe(
    `arn:aws:appmesh:eu-west-1:111122223333:${path.replace("shop", "shop@444455556666")}`,
  );
  expect(resourceArn({ kind: "mesh", mesh: "shop", name: "shop" }, PLACE)).toBe(
    "arn:aws:appmesh:eu-west-1:111122223333:mesh/shop",
  );
});

test("an ARN says where it is; another text does not", () => {
  expect(arnPlaceOf(resourceArn(ROUTE, PLACE))).toEqual(PLACE);
  expect(arnPlaceOf("arn:aws:s3:::bucket")).toBeUndefined();
  expect(arnPlaceOf("")).toBeUndefined();
});
