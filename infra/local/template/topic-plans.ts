import * as z from "zod";
import { propertiesOf, UnreadableResource } from "./properties.ts";
import type { QueuePlan } from "./storage-plans.ts";
import type { Resolve, Resource } from "./template.ts";
import { UnsupportedTemplatePart } from "./unsupported.ts";

/** A topic to create. */
export type TopicPlan = {
  /** Its logical id; for a topic outside the stack the ARN by which the stack knows it. */
  readonly knownAs: string;
  readonly name: string;
  /** Under which it answers here. */
  readonly arn: string;
};

/** Reads a topic. Encryption and the topic's policy are left to AWS. FIFO topics are refused. */
export function readTopic(topic: Resource, resolve: Resolve): TopicPlan {
  const { logicalId } = topic;
  propertiesOf(topic, z.object({}), resolve, ["FifoTopic"]);
  return {
    knownAs: logicalId,
    name: String(resolve({ "Fn::GetAtt": [logicalId, "TopicName"] }, topic)),
    arn: String(resolve({ Ref: logicalId }, topic)),
  };
}

/** A queue that gets what is published to a topic. */
export type SubscriptionPlan = {
  readonly logicalId: string;
  readonly topic: TopicPlan;
  readonly queue: QueuePlan;
  /** Which messages it gets: every one without a policy. */
  readonly filterPolicy: Readonly<Record<string, unknown>> | undefined;
  readonly filterPolicyScope: "MessageAttributes" | "MessageBody";
  /** Whether the queue gets what was published as it is, without SNS's envelope. */
  readonly raw: boolean;
};

const subscriptionSchema = z.object({
  Protocol: z.string(),
  TopicArn: z.string(),
  Endpoint: z.string(),
  FilterPolicy: z.record(z.string(), z.unknown()).optional(),
  FilterPolicyScope: z.enum(["MessageAttributes", "MessageBody"]).default("MessageAttributes"),
  RawMessageDelivery: z.boolean().default(false),
});

const PEOPLE: ReadonlySet<string> = new Set(["email", "email-json", "sms"]);

/** Whether a subscription tells people, who are not on this machine. */
export function tellsPeople(subscription: Resource, resolve: Resolve): boolean {
  const { Protocol: protocol } = propertiesOf(
    subscription,
    subscriptionSchema.pick({ Protocol: true }),
    resolve,
  );
  return PEOPLE.has(protocol);
}

/**
 * Reads the subscription of a queue. Left to AWS: what becomes of a message that could not be delivered.
 * A topic outside the stack is one that somebody else publishes to: here it is made under its own name, so that
 * whoever plays that somebody finds it.
 *
 * @throws UnsupportedTemplatePart for anything but a queue: it would not be fed.
 */
export function readSubscription(
  subscription: Resource,
  resolve: Resolve,
  { topics, queues }: { readonly topics: readonly TopicPlan[]; readonly queues: readonly QueuePlan[] },
): SubscriptionPlan {
  const properties = propertiesOf(subscription, subscriptionSchema, resolve);
  const { Protocol: protocol, Endpoint: endpoint, TopicArn: topicArn } = properties;
  if (protocol !== "sqs") {
    throw new UnsupportedTemplatePart(
      subscription,
      `topics that feed a ${protocol} endpoint`,
      "Subscribe a queue, or teach them to infra/local/emulators/create-resources.ts.",
    );
  }
  const queue = queues.find(({ arn }) => arn === endpoint);
  if (queue === undefined) {
    throw new UnreadableResource(subscription, [
      `Endpoint: expected a queue of this stack, found ${endpoint}`,
    ]);
  }
  return {
    logicalId: subscription.logicalId,
    topic: topics.find(({ arn }) => arn === topicArn) ?? topicOutside(topicArn, subscription, resolve),
    queue,
    filterPolicy: properties.FilterPolicy,
    filterPolicyScope: properties.FilterPolicyScope,
    raw: properties.RawMessageDelivery,
  };
}

function topicOutside(knownAs: string, subscription: Resource, resolve: Resolve): TopicPlan {
  const name = knownAs.slice(knownAs.lastIndexOf(":") + 1);
  const parts = ["arn:aws:sns", { Ref: "AWS::Region" }, { Ref: "AWS::AccountId" }, name];
  return { knownAs, name, arn: String(resolve({ "Fn::Join": [":", parts] }, subscription)) };
}
