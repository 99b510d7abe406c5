import { countActivity } from "./activity.ts";
import {
  clientsOf,
  createResources,
  environmentFor,
  LOCAL_ACCOUNT,
  LOCAL_REGION,
  startEmulators,
} from "./emulators/index.ts";
import { type FunctionPool, functionLogs, functionPool } from "./functions/index.ts";
import { type LocalStack, type LocalStackOptions, NotInTemplate, UnknownFunction } from "./local-stack.ts";
import { claimPorts } from "./ports.ts";
import { settled, settledWithin } from "./settle.ts";
import {
  type FunctionPlan,
  type Place,
  planOf,
  type Resolve,
  readTemplate,
  resolverOf,
  type StackPlan,
  type Template,
  UnsupportedTemplatePart,
  withStandIns,
} from "./template/index.ts";
import {
  consumeQueue,
  listenForHttp,
  listenForInvocations,
  schedulerOf,
  setAsideIn,
} from "./triggers/index.ts";

/**
 * Runs a synthesized stack on this machine: its tables, queues and buckets in emulators, its bundled functions in
 * worker threads, invoked by queues, schedules and HTTP as the template says.
 *
 * @throws PortTaken, NothingToStandInFor, UnreadableTemplate, UnreadableResource, UnsupportedTemplatePart, UnreadableSchedule; nothing
 *   is left running then.
 */
export async function startLocalStack(options: LocalStackOptions): Promise<LocalStack> {
  const { clock, stackName = "local", log = () => undefined } = options;
  const template = readTemplate(options.template);
  const ports = await claimPorts(options.ports ?? {});

  /** What to end, the last started first. */
  const endings: (() => Promise<unknown>)[] = [];
  let stopping: Promise<void> | undefined;
  const stop = () => {
    stopping ??= (async () => {
      for (const end of endings.toReversed()) await end();
    })();
    return stopping;
  };

  try {
    const api = await listenForHttp(ports.api, clock, log);
    endings.push(api.stop);
    const emulators = await startEmulators(ports, clock.face, log);
    endings.push(emulators.stop);
    const place: Place = {
      stackName,
      region: LOCAL_REGION,
      accountId: LOCAL_ACCOUNT,
      apiUrl: api.url,
      queueUrl: (name) => `${emulators.aws.url}/${LOCAL_ACCOUNT}/${name}`,
    };
    const resolve = resolverOf(template, place);
    const planned = planOf(template, resolve, options.assetDirectory);
    const plan = { ...planned, functions: withStandIns(planned.functions, options.standIns ?? {}) };
    const lambda = await listenForInvocations(0);
    endings.push(lambda.stop);
    const clients = clientsOf(emulators);
    endings.push(async () => clients.destroy());
    await createResources(plan, clients, options.secrets);
    emulators.inbox.order({ snsUrl: emulators.aws.url, topics: plan.emailEvents });

    /** What works by itself ends at one time, so that none goes on feeding another. */
    const moving: (() => Promise<void>)[] = [];
    endings.push(() => Promise.all(moving.map((end) => end())));

    const logs = functionLogs();
    const activity = countActivity();
    const environment = { ...environmentFor(emulators), AWS_ENDPOINT_URL_LAMBDA: lambda.url };
    const concurrencyOf = concurrencyIn(plan, options.concurrency ?? {});
    const pools = new Map<string, FunctionPool>();
    for (const one of plan.functions) {
      const pool = functionPool(one, environment, logs, concurrencyOf(one), clock.face);
      pools.set(one.name, { ...pool, invoke: (event) => activity.during(() => pool.invoke(event)) });
      moving.push(pool.stop);
    }
    const poolOf = (name: string): FunctionPool => {
      const pool = pools.get(name);
      if (pool === undefined) throw new UnknownFunction(name, [...pools.keys()]);
      return pool;
    };

    for (const consumer of plan.consumers) {
      const { function: consuming, maximumConcurrency = Number.POSITIVE_INFINITY } = consumer;
      const concurrency = Math.min(concurrencyOf(consuming), maximumConcurrency);
      const surroundings = { sqs: clients.sqs, clock, pool: poolOf(consuming.name), concurrency, log };
      moving.push(consumeQueue(consumer, surroundings).stop);
    }
    api.serve(plan.routes, poolOf);
    lambda.serve([...pools.values()]);
    const isStopping = () => stopping !== undefined;
    const settle = () => settled(activity, emulators, plan.consumers, isStopping);
    const setAside = setAsideIn(clients.sqs, plan.queues);
    const scheduler = schedulerOf(plan.schedules, { clock, poolOf, settle, setAside, log });
    moving.push(scheduler.stop);
    if (clock.runs()) scheduler.run();

    return {
      apiUrl: api.url,
      routes: plan.routes.map(({ routeKey, authorization }) => ({ routeKey, authorization })),
      inboxUrl: emulators.inbox.url,
      endpoints: { dynamodb: emulators.dynamodb.url, aws: emulators.aws.url, ses: emulators.inbox.url },
      environment,
      get tableName() {
        return nameOfFirst("table", plan.tables);
      },
      get bucketName() {
        return nameOfFirst("bucket", plan.buckets);
      },
      queueUrls: Object.fromEntries(plan.queues.map(({ logicalId, url }) => [logicalId, url])),
      topicArns: Object.fromEntries(plan.topics.map(({ knownAs, arn }) => [knownAs, arn])),
      outputs: outputsOf(template, resolve, api.url),
      functionNames: [...pools.keys()],
      skipped: plan.skipped,
      logs,
      clock,
      environmentOf: (name) => poolOf(name).environment,
      playMailboxes: (mailboxes) => {
        const lower = Object.entries(mailboxes).map(([address, plays]) => [address.toLowerCase(), plays]);
        emulators.inbox.order({ mailboxes: Object.fromEntries(lower) });
      },
      settle,
      settleWithin: (patience) => settledWithin(patience, activity, emulators, plan.consumers, isStopping),
      advanceTo: async (instant, passOver) => {
        await settle();
        return scheduler.advanceTo(instant, passOver);
      },
      goLive: () => {
        if (clock.runs()) return;
        clock.run();
        scheduler.run();
      },
      invoke: async (name, payload) => poolOf(name).invoke(payload),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * Several workers for what a queue feeds, so that batches overlap, and for what has several schedules; one for the
 * rest, and for what gathers its batches: two would share what one can carry.
 */
function concurrencyIn(plan: StackPlan, chosen: Readonly<Record<string, number>>) {
  return ({ name, reservedConcurrency = Number.POSITIVE_INFINITY }: FunctionPlan): number => {
    const feeding = plan.consumers.filter((consumer) => consumer.function.name === name);
    const planned = plan.schedules.filter((schedule) => schedule.function.name === name).length;
    const isFed = feeding.some(({ gathers }) => !gathers);
    const usual = isFed ? 3 : Math.min(Math.max(planned, 1), 3);
    return Math.min(chosen[name] ?? usual, reservedConcurrency);
  };
}

function nameOfFirst(kind: string, plans: readonly { readonly name: string }[]): string {
  const [first] = plans;
  if (first === undefined) throw new NotInTemplate(kind);
  return first.name;
}

/**
 * An output that tells of something skipped (an alarm's topic) is left out: nothing running needs it. The API,
 * for which CDK writes AWS's own host, is told by its local address.
 */
function outputsOf(template: Template, resolve: Resolve, apiUrl: string): Record<string, string> {
  const told: [string, string][] = [];
  for (const [name, value] of template.outputs) {
    try {
      const text = String(resolve(value, { logicalId: name, type: "Output" }));
      told.push([name, text.replace(/^https:\/\/[^./]+\.execute-api\.[^/]+/, apiUrl)]);
    } catch (error) {
      if (!(error instanceof UnsupportedTemplatePart)) throw error;
    }
  }
  return Object.fromEntries(told);
}
