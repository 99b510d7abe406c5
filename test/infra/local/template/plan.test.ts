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
const resources: Resources = tinyTemplate.Resources;

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
    expect(plan.functions.map(({ name }) => name)).toEqual(["take-note", "keep-note", "count-notes"]);
    expect(plan.skipped.filter(({ reason }) => reason === "works while AWS deploys the stack")).toHaveLength(
      2,
    );
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
      "misbehave",
      "Other",
    ]);
  });

  it("receives at most ten messages at once, as many as SQS gives", () => {
    expect(planWith(changed("KeepNoteMapping", { BatchSize: 100 })).consumers[0]?.batchSize).toBe(10);
  });

  it("does without a subscription of people", () => {
    const topic = { Topic: { Type: "AWS::SNS::Topic" } };
    const subscription = { Mail: { Type: "AWS::SNS::Subscription", Properties: { Protocol: "email" } } };
    expect(planWith({ ...topic, ...subscription }).skipped.map(({ logicalId }) => logicalId)).toContain(
      "Mail",
    );
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
      "a topic that feeds a queue",
      () => ({ Feed: { Type: "AWS::SNS::Subscription", Properties: { Protocol: "sqs" } } }),
      "Feed (AWS::SNS::Subscription)",
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
