import type { Candidate } from "../candidate.ts";
import { type Notice, type NoticeArgs, type NoticeCode, notice } from "../notice.ts";
import type { FieldAccount, FormatRead } from "../reader.ts";
import { ResourceReading } from "../reading/resource-reading.ts";
import { placeAt } from "../source/source-text.ts";
import { addToAccount } from "./account.ts";
import { ecsOfBlock } from "./ecs/ecs-of-block.ts";
import { type EcsResource, ecsType } from "./ecs/ecs-resource.ts";
import { ecsTaskGroups } from "./ecs/ecs-task-groups.ts";
import type { Scope } from "./evaluate/scope.ts";
import { kindOfType } from "./mapping/resource-types.ts";
import type { ModuleInstance } from "./module/module-instance.ts";
import { INSTANCE_LIMIT, type ReadContext } from "./module/read-context.ts";
import { localSource, type PlacedBlock } from "./module/terraform-module.ts";
import { nativeBody } from "./resource/native-tree.ts";
import { nameIn, resourceCandidate } from "./resource/resource-candidate.ts";
import { resourceTree } from "./resource/resource-tree.ts";
import type { Block } from "./syntax/body.ts";

/** What is read of one block, of which a loop or several calls of its module make several resources. */
interface BlockReading {
  readonly reading: ResourceReading;
  readonly placed: PlacedBlock;
  resources: number;
}

/** Collects the App Mesh resources and task groups of all modules of an import. */
export class ConfigurationReading {
  readonly #context: ReadContext;
  readonly #readings = new Map<Block, BlockReading>();
  readonly #pending: (() => Candidate)[] = [];
  readonly #ecs: EcsResource[] = [];
  readonly #meshes = new Set<string>();
  /** Notices given, so that a module called ten times tells of a block once. */
  readonly #told = new Set<string>();
  readonly #blockNumbers = new Map<Block, number>();
  #instances = 0;

  constructor(context: ReadContext) {
    this.#context = context;
  }

  /** Reads what a module holds, and the modules that it calls. */
  readModule(instance: ModuleInstance): void {
    const { module } = instance;
    for (const [type, blocks] of module.resources) {
      const ecs = ecsType(type);
      for (const [label, placed] of blocks) {
        if (ecs !== undefined) this.#readEcs(instance, ecs, label, placed);
        else if (type.startsWith("aws_appmesh_")) this.#readBlock(instance, type, placed);
      }
    }
    for (const [type, blocks] of module.data) {
      if (!type.startsWith("aws_appmesh_")) continue;
      for (const placed of blocks.values()) this.#tell(placed, "terraform-data", { count: 1 });
    }
    for (const [name, call] of module.calls) this.#readCalled(instance, name, call);
  }

  finish(): FormatRead {
    const { notices, budget } = this.#context;
    const candidates = this.#pending.map((make) => make());
    const accounts = new Map<string, FieldAccount>();
    for (const { reading, placed, resources } of this.#readings.values()) {
      const counts = reading.finish();
      for (const one of distinct(reading.notices)) notices.push(one);
      addToAccount(accounts, placed.source.file, "terraform", resources, counts);
    }
    const [first] = this.#readings.values();
    if (budget.isSpent && first !== undefined) {
      notices.push(notice("terraform-too-much", placeAt(first.placed.source, first.placed.block.at), {}));
    }
    const { links, notices: ofTasks } = ecsTaskGroups(this.#ecs);
    return {
      candidates,
      taskGroups: links,
      accounts: [...accounts.values()],
      notices: [...notices, ...ofTasks],
    };
  }

  #readCalled(instance: ModuleInstance, name: string, call: PlacedBlock): void {
    const children = instance.children(name);
    if (children === undefined && localSource(call.block) !== undefined) {
      this.#tell(call, "terraform-module-missing", { name });
    }
    for (const child of children ?? []) {
      if (!this.#takeInstance(call)) return;
      this.readModule(child);
    }
  }

  #readEcs(instance: ModuleInstance, type: EcsResource["type"], label: string, placed: PlacedBlock): void {
    for (const { scope } of instance.instances(placed).instances) {
      if (!this.#takeInstance(placed)) return;
      this.#ecs.push(ecsOfBlock(type, label, placed, scope));
    }
  }

  #readBlock(instance: ModuleInstance, type: string, placed: PlacedBlock): void {
    const { instances, unknown } = instance.instances(placed);
    const own = this.#readingOf(placed);
    if (unknown !== undefined) this.#tell(placed, "terraform-instances-unknown", { expression: unknown });
    if (instances.length === 0) {
      this.#tell(placed, "terraform-no-instances", { name: placed.block.labels.join(".") });
      own.reading.use(nativeBody(placed.block.body, placed.block.at));
    }
    for (const { scope } of instances) {
      if (!this.#takeInstance(placed)) return;
      own.resources += 1;
      this.#readResource(own, type, scope);
    }
  }

  #readResource({ reading, placed }: BlockReading, type: string, scope: Scope): void {
    const { block, source } = placed;
    const kind = kindOfType(type);
    if (kind === undefined) {
      this.#tell(placed, "resource-type-unknown", { type });
      return;
    }
    const attributes = resourceTree(block, scope, {
      use: (tree) => reading.use(tree),
      onUnknownLoop: (at, expression) => {
        reading.notices.push(notice("terraform-instances-unknown", placeAt(source, at), { expression }));
      },
    });
    const mesh = kind === "mesh" ? nameIn(attributes, "name") : undefined;
    if (mesh !== undefined) this.#meshes.add(mesh);
    // Whether a mesh is made by these files is known once all of them are read.
    const isOwnMesh = (name: string): boolean => this.#meshes.has(name);
    const settings = { kind, source, dropsZeros: false, isOwnMesh };
    this.#pending.push(() => resourceCandidate(reading, attributes, settings));
  }

  #readingOf(placed: PlacedBlock): BlockReading {
    const { block, source } = placed;
    const known = this.#readings.get(block);
    if (known !== undefined) return known;
    const reading = new ResourceReading(source, "terraform", nativeBody(block.body, block.at));
    const made = { reading, placed, resources: 0 };
    this.#readings.set(block, made);
    return made;
  }

  /** False where there are too many instances; the first that is too many is told. */
  #takeInstance(placed: PlacedBlock): boolean {
    this.#instances += 1;
    if (this.#instances <= INSTANCE_LIMIT) return true;
    if (this.#instances === INSTANCE_LIMIT + 1) {
      this.#tell(placed, "terraform-instance-limit", { limit: INSTANCE_LIMIT });
    }
    return false;
  }

  #tell<C extends NoticeCode>({ block, source }: PlacedBlock, code: C, args: NoticeArgs[C]): void {
    const number = this.#blockNumbers.get(block) ?? this.#blockNumbers.size;
    this.#blockNumbers.set(block, number);
    const key = `${code} ${number}`;
    if (this.#told.has(key)) return;
    this.#told.add(key);
    this.#context.notices.push(notice(code, placeAt(source, block.at), args));
  }
}

/** Instances of one block say the same. */
function distinct(notices: readonly Notice[]): Notice[] {
  const seen = new Map<string, Notice>();
  for (const one of notices) {
    const key = `${one.code} ${one.at.line} ${one.at.column} ${JSON.stringify(one.args)}`;
    if (!seen.has(key)) seen.set(key, one);
  }
  return [...seen.values()];
}
