/**
 * The queues that an operator may name, each by the path of its construct without the slashes: the beginning of the
 * logical ids of the queue and of its dead-letter queue.
 */
export const queues = {
  events: "IngestEvents",
  // A path whose parts repeat is told once.
  alerts: "Alerts",
  "domain-events": "LiveFeedDomainEvents",
  readings: "LiveFeedReadings",
  "delivery-news": "DeliveryNews",
} as const;

export type QueueName = keyof typeof queues;

/** Planned runs that failed for good: there are dead letters, and no queue. */
export const SCHEDULES = "schedules";

/** Whose dead letters an operator may name. */
export type DeadLettersName = QueueName | typeof SCHEDULES;

/** Which of the two queues of a name is meant. */
export type QueuePart = "Queue" | "DeadLetters";

export const isDeadLettersName = (name: string): name is DeadLettersName =>
  name === SCHEDULES || Object.hasOwn(queues, name);

/** The beginning of the logical ids of a queue and of dead letters. */
export const beginningOf = (name: DeadLettersName): string =>
  name === SCHEDULES ? "Timetable" : queues[name];

/** The CDK adds eight hexadecimal digits to a construct's path. */
const hash = "[0-9A-F]{8}";

/** What the logical id of a queue looks like. */
export const logicalIdOf = (name: DeadLettersName, part: QueuePart): RegExp =>
  new RegExp(`^${beginningOf(name)}${part}${hash}$`, "u");

/** What the name that CloudFormation gives it looks like: stack, logical id, and an ending of its own. */
export const physicalNameOf = (stack: string, name: DeadLettersName, part: QueuePart): RegExp =>
  new RegExp(`^${stack}-${beginningOf(name)}${part}${hash}-\\w+$`, "u");
