/**
 * `npm run bench:api`: the built server beside moto's server in one run, on the same requests: virtual nodes with
 * specs of about 500 bytes, four connections that stay open. Rounds take turns, and what is compared is processor
 * time where the system tells it, so that other work on the machine counts little. `-- --json FILE` also writes the
 * ratios; BENCH=short takes fewer requests. Where moto is not installed its ratios are left out.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fillDatabase } from "./fill-database.ts";
import { median } from "./median.ts";
import { createMesh, createNode, describeNode, listPage, updateNode } from "./sample-node.ts";
import { type BenchServer, emptyServer, motoServer, ownServer } from "./servers.ts";

const SHORT = process.env["BENCH"] === "short";
const ROUNDS = SHORT ? 3 : 5;
/** Requests in a round; moto gets a tenth, as each takes it so much longer. */
const REQUESTS = SHORT ? 2000 : 5000;
const LISTED = SHORT ? 1000 : 5000;
const FEW = 100;
const MANY = SHORT ? 10_000 : 50_000;

/** At least, or at most where the cost is measured. */
const GOALS = { create: 20, describe: 30, list5000: 20, durable: 0.6, flat: 1.3, start: 3 } as const;
const COSTS: readonly string[] = ["flat", "start"];
type Name = keyof typeof GOALS;

const results: Partial<Record<Name, { readonly ratio: number }>> = {};
const folder = mkdtempSync(join(tmpdir(), "meshwright-bench-"));
const servers = new Set<BenchServer>();

async function kept(starting: Promise<BenchServer>): Promise<BenchServer> {
  const server = await starting;
  servers.add(server);
  return server;
}

/** Milliseconds of processor time (of the clock with `byClock`, or where the system does not tell) that a server takes. */
async function taken(server: BenchServer, work: () => Promise<void>, byClock = false): Promise<number> {
  const [clock, cpu] = [performance.now(), server.cpu()];
  await work();
  const used = cpu === undefined ? undefined : (server.cpu() ?? 0) - cpu;
  return used === undefined || byClock ? performance.now() - clock : used;
}

/** One list of all nodes in pages of 100; gives how many there are. */
async function listAll({ client }: BenchServer): Promise<number> {
  let count = 0;
  let token: string | undefined;
  do {
    const page = JSON.parse(await client.send(listPage(token))) as {
      readonly virtualNodes: readonly unknown[];
      readonly nextToken?: string;
    };
    count += page.virtualNodes.length;
    token = page.nextToken ?? undefined;
  } while (token !== undefined);
  return count;
}

/** The token of the page that begins after so many nodes. */
async function tokenAt({ client }: BenchServer, after: number): Promise<string | undefined> {
  let token: string | undefined;
  for (let count = 0; count < after; count += 50) {
    token = (JSON.parse(await client.send(listPage(token, 50))) as { nextToken?: string }).nextToken;
  }
  return token;
}

function tell(name: Name, ratio: number, text: string): void {
  results[name] = { ratio: Number(ratio.toPrecision(4)) };
  const isCost = COSTS.includes(name);
  const reached = isCost ? ratio <= GOALS[name] : ratio >= GOALS[name];
  const goal = `${isCost ? "at most" : "at least"} ${GOALS[name]}`;
  console.log(
    `${name.padEnd(10)}${ratio.toFixed(2).padStart(8)}  ${goal.padEnd(13)}${reached ? "" : "  MISSED"}  ${text}`,
  );
}

const micros = (milliseconds: number): string => `${Math.round(milliseconds * 1000)} µs`;

/**
 * Creates are compared with resources in memory, as moto has them: what it costs to have them on the disk, `durable`
 * says. All else is measured as the server is without a setting, on the disk.
 */
async function besideMoto(moto: BenchServer): Promise<void> {
  const side = (server: BenchServer, count: number) => ({
    server,
    count,
    create: [] as number[],
    describe: [] as number[],
  });
  const memory = side(await kept(ownServer("memory")), REQUESTS);
  const disk = side(await kept(ownServer(join(folder, "moto"))), REQUESTS);
  const theirs = side(moto, REQUESTS / 10);
  const sides = [memory, disk, theirs];
  for (const { server } of sides) await server.client.send(createMesh);
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const { server, count, create, describe } of sides) {
      const from = round * count;
      const created = await taken(server, () => server.client.sendAll(count, (i) => createNode(from + i)));
      const all = from + count;
      const described = await taken(server, () =>
        server.client.sendAll(count, (i) => describeNode((i * 7919) % all)),
      );
      // The first round warms up.
      if (round === 0) continue;
      create.push(created / count);
      describe.push(described / count);
    }
  }
  const create = { memory: median(memory.create), disk: median(disk.create), moto: median(theirs.create) };
  const onDisk = `on the disk ${micros(create.disk)}, ${(create.moto / create.disk).toFixed(1)} times as fast`;
  tell(
    "create",
    create.moto / create.memory,
    `${micros(create.memory)} against ${micros(create.moto)} of moto, both in memory; ${onDisk}`,
  );
  const describe = { disk: median(disk.describe), moto: median(theirs.describe) };
  tell(
    "describe",
    describe.moto / describe.disk,
    `${micros(describe.disk)} against ${micros(describe.moto)} of moto`,
  );
}

async function lists(moto: BenchServer): Promise<void> {
  const data = join(folder, "list");
  await fillDatabase(data, LISTED);
  const own = await kept(ownServer(data));
  // moto has the nodes of the rounds before.
  const present = (ROUNDS + 1) * (REQUESTS / 10);
  await moto.client.sendAll(LISTED - present, (i) => createNode(present + i));
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let round = 0; round <= ROUNDS; round += 1) {
    // A list takes less than one tick of a processor's clock: so many are some thirty.
    const times = SHORT ? 10 : 40;
    const own1 = await taken(own, async () => {
      for (let time = 0; time < times; time += 1) expectCount(await listAll(own));
    });
    const moto1 = await taken(moto, async () => expectCount(await listAll(moto)));
    if (round === 0) continue;
    ours.push(own1 / times);
    theirs.push(moto1);
  }
  tell(
    "list5000",
    median(theirs) / median(ours),
    `${median(ours).toFixed(1)} ms against ${median(theirs).toFixed(0)} ms of moto`,
  );
}

function expectCount(count: number): void {
  if (count !== LISTED) throw new Error(`${count} nodes were listed, not ${LISTED}`);
}

/** By the clock: what durability costs is the wait for the disk. */
async function durable(): Promise<void> {
  const both = [
    { server: await kept(ownServer(join(folder, "durable"))), times: [] as number[] },
    { server: await kept(ownServer("memory")), times: [] as number[] },
  ];
  for (const { server } of both) await server.client.send(createMesh);
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const { server, times } of both) {
      const from = round * REQUESTS;
      const time = await taken(
        server,
        () => server.client.sendAll(REQUESTS, (i) => createNode(from + i)),
        true,
      );
      if (round > 0) times.push(time / REQUESTS);
    }
  }
  const [disk, memory] = both.map(({ times }) => median(times)) as [number, number];
  tell("durable", memory / disk, `${micros(disk)} on the disk against ${micros(memory)} in memory`);
}

async function flat(): Promise<void> {
  const sizes = await Promise.all(
    [FEW, MANY].map(async (count) => {
      const data = join(folder, `flat-${count}`);
      await fillDatabase(data, count);
      const server = await kept(ownServer(data));
      return { count, server, deep: await tokenAt(server, count / 2), times: [] as number[] };
    }),
  );
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const { count, server, deep, times } of sizes) {
      const at = (i: number): number => (i * 7919) % count;
      const time = await taken(server, async () => {
        await server.client.sendAll(REQUESTS, (i) => describeNode(at(i)));
        await server.client.sendAll(REQUESTS / 4, (i) => updateNode(at(i)));
        // A page from the middle: one that is found by walking there costs more with each resource before it.
        await server.client.sendAll(REQUESTS / 20, (i) => listPage(i % 2 === 0 ? undefined : deep, 50));
      });
      if (round > 0) times.push(time / (REQUESTS * 1.3));
    }
  }
  const [few, many] = sizes.map(({ times }) => median(times)) as [number, number];
  tell("flat", many / few, `${micros(many)} with ${MANY} resources against ${micros(few)} with ${FEW}`);
}

async function start(): Promise<void> {
  const data = join(folder, `flat-${MANY}`);
  const both = [
    { run: () => ownServer(data), times: [] as number[] },
    { run: emptyServer, times: [] as number[] },
  ];
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const { run, times } of both) {
      const server = await kept(run());
      if (round > 0) times.push(server.startedCpu ?? server.started);
      await stop(server);
    }
  }
  const [ours, empty] = both.map(({ times }) => median(times)) as [number, number];
  tell(
    "start",
    ours / empty,
    `${Math.round(ours)} ms with ${MANY} resources against ${Math.round(empty)} ms`,
  );
}

async function stop(server: BenchServer): Promise<void> {
  servers.delete(server);
  await server.stop();
}

async function stopAll(): Promise<void> {
  await Promise.all([...servers].map(stop));
}

try {
  const moto = await motoServer();
  if (moto === undefined) console.log("moto is not installed: create, describe and list5000 are left out");
  else {
    servers.add(moto);
    await besideMoto(moto);
    await lists(moto);
    await stopAll();
  }
  await durable();
  await stopAll();
  await flat();
  await stopAll();
  await start();
} finally {
  await stopAll();
  rmSync(folder, { recursive: true, force: true });
}
const at = process.argv.indexOf("--json");
const file = process.argv[at + 1];
if (at > 0 && file !== undefined) writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
