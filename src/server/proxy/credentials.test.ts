import { writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { testFolder } from "../testing/test-server.ts";
import { awsCredentials } from "./credentials.ts";

const ROLE = "arn:aws:iam::123456789012:role/mesh";
let remove: () => Promise<void>;
let asked: string[];
const sts = createServer(async (request, response) => {
  let body = "";
  for await (const chunk of request) body += String(chunk);
  const key = /Credential=(\w+)\//.exec(request.headers.authorization ?? "")?.[1] ?? "";
  const role = new URLSearchParams(body).get("RoleArn") ?? "";
  asked.push(`${key} ${role}`);
  response.setHeader("content-type", "text/xml");
  response.end(`<AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult><Credentials>
    <AccessKeyId>ASIAROLE</AccessKeyId><SecretAccessKey>secret</SecretAccessKey><SessionToken>token</SessionToken>
    <Expiration>2026-11-23T13:00:00Z</Expiration></Credentials></AssumeRoleResult></AssumeRoleResponse>`);
});

beforeEach(async () => {
  asked = [];
  const folder = await testFolder();
  remove = folder.remove;
  await new Promise<void>((done) => void sts.listen(0, "127.0.0.1", done));
  const file = join(folder.path, "credentials");
  await writeFile(file, "[ops]\naws_access_key_id = AKIAOPS\naws_secret_access_key = secret\n");
  vi.stubEnv("AWS_SHARED_CREDENTIALS_FILE", file);
  vi.stubEnv("AWS_CONFIG_FILE", join(folder.path, "config"));
  vi.stubEnv("AWS_ENDPOINT_URL_STS", `http://127.0.0.1:${(sts.address() as AddressInfo).port}`);
  vi.stubEnv("AWS_ACCESS_KEY_ID", "AKIAENV");
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", "secret");
});
afterEach(async () => {
  vi.unstubAllEnvs();
  sts.closeAllConnections();
  await new Promise((done) => void sts.close(done));
  await remove();
});

it("come from a profile, from the environment, and of a role that either takes on, until it ends", async () => {
  let now = Date.parse("2026-11-23T12:00:00Z");
  const credentialsOf = awsCredentials(() => now);
  const region = "eu-west-1";
  expect(await credentialsOf({ region, profile: "ops" })).toMatchObject({ accessKeyId: "AKIAOPS" });
  expect(await credentialsOf({ region })).toMatchObject({ accessKeyId: "AKIAENV" });
  expect(asked).toEqual([]);
  const role = { region, profile: "ops", roleArn: ROLE };
  expect(await credentialsOf(role)).toMatchObject({ accessKeyId: "ASIAROLE", sessionToken: "token" });
  await credentialsOf(role);
  expect(asked).toEqual([`AKIAOPS ${ROLE}`]);
  now = Date.parse("2026-11-23T12:56:00Z");
  await credentialsOf(role);
  await credentialsOf({ region, roleArn: ROLE });
  expect(asked).toEqual([`AKIAOPS ${ROLE}`, `AKIAOPS ${ROLE}`, `AKIAENV ${ROLE}`]);
  await expect(credentialsOf({ region, profile: "absent" })).rejects.toThrow(/absent/);
});
