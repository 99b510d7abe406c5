import * as z from "zod";
import { propertiesOf } from "./properties.ts";
import type { Resolve, Resource } from "./template.ts";

/** Where a configuration set's events of e-mails go. */
export type EmailEventPlan = {
  readonly configurationSet: string;
  /** As CloudFormation names them: `send`, `bounce`, `deliveryDelay`. */
  readonly kinds: readonly string[];
  readonly topicArn: string;
};

const destinationSchema = z.object({
  ConfigurationSetName: z.string(),
  EventDestination: z.object({
    Enabled: z.boolean().default(true),
    MatchingEventTypes: z.array(z.string()),
    SnsDestination: z.object({ TopicARN: z.string() }).optional(),
  }),
});

/** Reads an event destination; undefined when it is switched off, or is no topic: then only people look at it. */
export function readEmailEvents(destination: Resource, resolve: Resolve): EmailEventPlan | undefined {
  const { ConfigurationSetName: configurationSet, EventDestination: where } = propertiesOf(
    destination,
    destinationSchema,
    resolve,
  );
  const topicArn = where.SnsDestination?.TopicARN;
  if (!where.Enabled || topicArn === undefined) return undefined;
  return { configurationSet, kinds: where.MatchingEventTypes, topicArn };
}
