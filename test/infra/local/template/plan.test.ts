import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  planOf,
  readTemplate,
  resolverOf,
  type StackPlan,
  UnreadableResource,
  UnreadableTemplate,
  UnsupportedTemplatePart,
} from "../../../../infra/local/template/index.ts";
import { aFunction, bundleTinyStack, tinyTemplate } from "../tiny-stack.ts";

type Resources = Readonly<
  Record<string, { readonly Type: string; readonly Properties?: object; readonly Condition?: string }>
>;
/** The small stack, fed by its API alone. */
const { NotesFeed: _, ...others } = tinyTemplate.Resources;
const resources: Resources = others;

let bundle: Awaited<ReturnType<typeof bundleTinyStack>>;
beforeAll(async () => {
  bundle = await bundleTinyStack();
});
afterAll(() => bundle.remove());

/** The plan of the small stack with some of its resources changed or added. */
function planWith(changed: Resources): StackPlan {
  const template = readTemplate({ ...tinyTemplate, Resources: { ...resources, ...changed } });
  const place = {
    stackName: "Tiny",
    region: "eu-west-2",
    accountId: "0",
    apiUrl: "http://api",
    queueUrl: (name: string) => `q:${name}`,
  };
  return planOf(template, resolverOf(template, place), bundle.folder);
}

/** A resource of the small stack with some of its properties changed. */
function changed(logicalId: string, properties: object): Resources {
  const resource = resources[logicalId];
  if (resource === undefined) throw new Error(`the small stack has no ${logicalId}`);
  return { [logicalId]: { ...resource, Properties: { ...resource.Properties, ...properties } } };
}

/** A subscription of the small stack's queue. */
function aSubscription(topicArn: unknown, properties: object = {}) {
  const endpoint = { "Fn::GetAtt": ["NotesQueue", "Arn"] };
  const always = { Protocol: "sqs", TopicArn: topicArn, Endpoint: endpoint };
  return { Type: "AWS::SNS::Subscription", Properties: { ...always, ...properties } };
}

describe("the plan of a template", () => {
  it("names what is not run, and why", () => {
    const reasons = Object.fromEntries(
      planWith({}).skipped.map(({ logicalId, reason }) => [logicalId, reason]),
    );
    expect(reasons).toEqual({
      Role: "guards or watches the stack in AWS",
      Schedules: "guards or watches the stack in AWS",
      Sending: "guards or watches the stack in AWS",
      Alarm: "guards or watches the stack in AWS",
      Vault: "this type is not known to the local runner, and nothing that runs names it",
    });
  });

  it("does not run a function that only works while AWS deploys", () => {
    const plan = planWith({
      Emptier: {
        Type: "Custom::Emptier",
        Properties: { ServiceToken: { "Fn::GetAtt": ["Misbehave", "Arn"] } },
      },
    });
    expect(plan.functions.map(({ name }) => name)).toEqual([
      "take-note",
      "keep-note",
      "count-notes",
      "tell-secrets",
    ]);
    expect(plan.skipped.filter(({ reason }) => reason === "works while AWS deploys the stack")).toHaveLength(
      2,
    );
  });

  it("reads a secret that is given, and one that is made up as CloudFormation would", () => {
    const given = {
      Type: "AWS::SecretsManager::Secret",
      Properties: { Name: "crs/given", SecretString: "x" },
    };
    expect(planWith({ Given: given }).secrets).toEqual([
      {
        logicalId: "Seal",
        name: "Seal",
        arn: "arn:aws:secretsmanager:eu-west-2:0:secret:Seal-local0",
        given: undefined,
        generated: expect.objectContaining({ PasswordLength: 64, RequireEachIncludedType: true }),
      },
      {
        logicalId: "Given",
        name: "crs/given",
        arn: "arn:aws:secretsmanager:eu-west-2:0:secret:crs/given-local0",
        given: "x",
        generated: undefined,
      },
    ]);
  });

  it("leaves out triggers that are switched off", () => {
    const plan = planWith({
      ...changed("EveryMonday", { State: "DISABLED" }),
      ...changed("KeepNoteMapping", { Enabled: false }),
    });
    expect([plan.schedules, plan.consumers]).toEqual([[], []]);
  });

  it("calls functions that share a service by their names in AWS", () => {
    const plan = planWith({ Other: aFunction("take-note") });
    expect(plan.functions.map(({ name }) => name)).toEqual([
      "TakeNote",
      "keep-note",
      "count-notes",
      "tell-secrets",
      "misbehave",
      "Other",
    ]);
  });

  it("receives at most ten messages at once, as many as SQS gives", () => {
    expect(planWith(changed("KeepNoteMapping", { BatchSize: 100 })).consumers[0]?.batchSize).toBe(10);
  });

  it("does without a subscription of people", () => {
    const topic = { Topic: { Type: "AWS::SNS::Topic" } };
    const mail = {
      Type: "AWS::SNS::Subscription",
      Properties: { Protocol: "email", Endpoint: "a@example.org" },
    };
    const plan = planWith({ ...topic, Mail: mail });
    expect(plan.subscriptions).toEqual([]);
    expect(plan.skipped.find(({ logicalId }) => logicalId === "Mail")?.reason).toBe(
      "tells people, who are not on this machine",
    );
  });

  it("subscribes a queue to a topic of the stack, with its filter", () => {
    const plan = planWith({
      News: { Type: "AWS::SNS::Topic" },
      Feed: aSubscription({ Ref: "News" }, { FilterPolicy: { kind: ["a"] }, RawMessageDelivery: true }),
    });
    expect(plan.topics).toEqual([{ knownAs: "News", name: "News", arn: "arn:aws:sns:eu-west-2:0:News" }]);
    expect(plan.subscriptions).toMatchObject([
      {
        logicalId: "Feed",
        topic: { name: "News" },
        queue: { logicalId: "NotesQueue" },
        filterPolicy: { kind: ["a"] },
        filterPolicyScope: "MessageAttributes",
        raw: true,
      },
    ]);
  });

  describe("where SES tells what becomes of e-mails", () => {
    const told = (destination: object) =>
      planWith({
        News: { Type: "AWS::SNS::Topic" },
        Told: {
          Type: "AWS::SES::ConfigurationSetEventDestination",
          Properties: {
            ConfigurationSetName: { Ref: "Sending" },
            EventDestination: { MatchingEventTypes: ["send", "bounce"], ...destination },
          },
        },
      });

    it("is the topic of its configuration set", () => {
      const plan = told({ SnsDestination: { TopicARN: { Ref: "News" } } });
      expect(plan.emailEvents).toEqual([
        {
          configurationSet: "Sending",
          kinds: ["send", "bounce"],
          topicArn: "arn:aws:sns:eu-west-2:0:News",
        },
      ]);
      expect(plan.skipped.map(({ logicalId }) => logicalId)).not.toContain("Told");
    });

    it.each([
      ["is switched off", { Enabled: false, SnsDestination: { TopicARN: { Ref: "News" } } }],
      ["is only looked at by people", { CloudWatchDestination: {} }],
    ])("is nowhere when it %s", (_what, destination) => {
      expect(told(destination).emailEvents).toEqual([]);
    });
  });

  it.each([
    ["with a batching window", { MaximumBatchingWindowInSeconds: 5 }, true],
    ["without one", {}, false],
  ])("a consumer %s gathers what is there: %#", (_what, properties, gathers) => {
    expect(planWith(changed("KeepNoteMapping", properties)).consumers[0]?.gathers).toBe(gathers);
  });

  it("makes a topic that is outside the stack, once, where it can be published to", () => {
    const theirs = "arn:aws:sns:eu-west-1:754256621582:domain-events";
    const plan = planWith({
      Feed: aSubscription(theirs),
      Again: aSubscription(theirs, { FilterPolicyScope: "MessageBody" }),
    });
    expect(plan.topics).toEqual([
      { knownAs: theirs, name: "domain-events", arn: "arn:aws:sns:eu-west-2:0:domain-events" },
    ]);
    expect(plan.subscriptions.map(({ filterPolicyScope, raw }) => [filterPolicyScope, raw])).toEqual([
      ["MessageAttributes", false],
      ["MessageBody", false],
    ]);
  });
});

describe("what would run and cannot", () => {
  it.each<[string, () => Resources, string]>([
    [
      "a queue's order",
      () => changed("NotesQueue", { FifoQueue: true }),
      "NotesQueue (AWS::SQS::Queue): the local runner does not know the property FifoQueue",
    ],
    [
      "a filter",
      () => changed("KeepNoteMapping", { FilterCriteria: {} }),
      "KeepNoteMapping (AWS::Lambda::EventSourceMapping): the local runner does not know the property FilterCriteria",
    ],
    [
      "a bucket's notifications",
      () => changed("Counts", { NotificationConfiguration: {} }),
      "the property NotificationConfiguration",
    ],
    [
      "a layer",
      () => changed("KeepNote", { Layers: [] }),
      "KeepNote (AWS::Lambda::Function): the local runner does not know the property Layers",
    ],
    [
      "a schedule's end",
      () => changed("EveryMonday", { EndDate: "2027-01-01T00:00:00Z" }),
      "the property EndDate",
    ],
    [
      "a stage with a name",
      () => changed("Stage", { StageName: "v1" }),
      "Stage (AWS::ApiGatewayV2::Stage): the local runner does not know the API stage v1",
    ],
    [
      "a topic that feeds a function",
      () => ({ Feed: aSubscription("arn:aws:sns:eu-west-2:0:news", { Protocol: "lambda" }) }),
      "Feed (AWS::SNS::Subscription): the local runner does not know topics that feed a lambda endpoint",
    ],
    [
      "a topic's order",
      () => ({ News: { Type: "AWS::SNS::Topic", Properties: { FifoTopic: true } } }),
      "News (AWS::SNS::Topic): the local runner does not know the property FifoTopic",
    ],
  ])("%s is refused with logical id and type", (_what, change, message) => {
    expect(() => planWith(change())).toThrow(UnsupportedTemplatePart);
    expect(() => planWith(change())).toThrow(message);
  });

  it.each<[string, () => Resources, string]>([
    ["a bundle that is not there", () => ({ KeepNote: aFunction("nowhere") }), "synthesize with bundling on"],
    [
      "another language",
      () => changed("KeepNote", { Runtime: "python3.13" }),
      "Runtime: only Node functions run locally",
    ],
    [
      "a handler without an export",
      () => changed("KeepNote", { Handler: "index" }),
      "Handler: expected file.export",
    ],
    [
      "a stream as the source",
      () => changed("KeepNoteMapping", { EventSourceArn: "arn:aws:kinesis:::stream/a" }),
      "EventSourceArn: expected a queue of this stack, found arn:aws:kinesis:::stream/a",
    ],
    [
      "a subscription of somebody else's queue",
      () => ({
        Feed: aSubscription("arn:aws:sns:eu-west-2:0:news", { Endpoint: "arn:aws:sqs:eu-west-2:1:theirs" }),
      }),
      "Endpoint: expected a queue of this stack, found arn:aws:sqs:eu-west-2:1:theirs",
    ],
    [
      "somebody else's function",
      () => changed("KeepNoteMapping", { FunctionName: "theirs" }),
      "FunctionName: expected a function of this stack, found theirs",
    ],
    [
      "a schedule that invokes a queue",
      () => changed("EveryMonday", { Target: { Arn: { "Fn::GetAtt": ["NotesQueue", "Arn"] } } }),
      "Target.Arn: expected a function of this stack",
    ],
    [
      "another payload format",
      () => changed("Integration", { PayloadFormatVersion: "1.0" }),
      "Integration (AWS::ApiGatewayV2::Integration) cannot run on one machine: PayloadFormatVersion",
    ],
    [
      "a route to nowhere",
      () => changed("Route", { Target: "integrations/Gone" }),
      "Target: expected an integration of this stack, found integrations/Gone",
    ],
    [
      "a table's odd key",
      () => changed("Notes", { KeySchema: [{ AttributeName: "pk", KeyType: "SORT" }] }),
      "Notes (AWS::DynamoDB::GlobalTable) cannot run on one machine: KeySchema.0.KeyType",
    ],
  ])("%s is refused with logical id, type and property", (_what, change, message) => {
    expect(() => planWith(change())).toThrow(UnreadableResource);
    expect(() => planWith(change())).toThrow(message);
  });
});

describe("what is no template", () => {
  it.each([[undefined], ["Resources: {}"], [{}], [{ Resources: { Queue: {} } }]])("%j is refused", (json) => {
    expect(() => readTemplate(json)).toThrow(UnreadableTemplate);
  });

  it("refuses a resource that exists on a condition", () => {
    expect(() => planWith({ Role: { Type: "AWS::IAM::Role", Condition: "IsProd" } })).toThrow(
      "resource Role exists on condition IsProd only",
    );
  });
});
