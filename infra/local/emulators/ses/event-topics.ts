import type { SesEventKind } from "./ses-event.ts";

/** Where a configuration set's events go, and which. */
export interface EventTopic {
  readonly configurationSet: string;
  readonly kinds: readonly string[];
  readonly topicArn: string;
}

interface Publication {
  readonly topicArn: string;
  readonly message: string;
}

/** SNS takes so many messages in one call. */
const MOST_AT_ONCE = 10;
/** In milliseconds: how long an event waits for others before it is published with them. */
const PATIENCE = 200;

/**
 * Publishes events to the topics of configuration sets, as many at once as SNS takes.
 *
 * @param snsUrl where SNS answers
 */
export function eventTopics(snsUrl: string, topics: readonly EventTopic[]) {
  const waiting: Publication[] = [];
  let underWay: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;

  const flush = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    underWay ??= publishAll().finally(() => {
      underWay = undefined;
    });
    return underWay;
  };
  const publishAll = async () => {
    while (waiting.length > 0) {
      const topicArn = waiting[0]?.topicArn;
      const others = waiting.findIndex((one) => one.topicArn !== topicArn);
      const together = others < 0 ? waiting.length : others;
      await publishBatch(snsUrl, waiting.splice(0, Math.min(together, MOST_AT_ONCE)));
    }
  };

  return {
    /** Whether anybody wants to hear of a configuration set's events. */
    wants: (configurationSet: string) => topics.some((topic) => topic.configurationSet === configurationSet),
    add(kind: SesEventKind, configurationSet: string, event: object): void {
      for (const topic of topics) {
        if (topic.configurationSet !== configurationSet || !topic.kinds.includes(kind)) continue;
        waiting.push({ topicArn: topic.topicArn, message: JSON.stringify(event) });
      }
      if (waiting.length >= MOST_AT_ONCE) void flush();
      else if (waiting.length > 0) timer ??= setTimeout(flush, PATIENCE);
    },
    /** Publishes what waits; resolves with how much that was. */
    async settle(): Promise<number> {
      const left = waiting.length;
      const busy = underWay !== undefined;
      await flush();
      return left + (busy ? 1 : 0);
    },
  };
}
export type EventTopics = ReturnType<typeof eventTopics>;

async function publishBatch(snsUrl: string, publications: readonly Publication[]): Promise<void> {
  const fields = new URLSearchParams({
    Action: "PublishBatch",
    Version: "2010-03-31",
    TopicArn: publications[0]?.topicArn ?? "",
  });
  publications.forEach(({ message }, place) => {
    fields.set(`PublishBatchRequestEntries.member.${place + 1}.Id`, String(place));
    fields.set(`PublishBatchRequestEntries.member.${place + 1}.Message`, message);
  });
  const response = await fetch(snsUrl, { method: "POST", body: fields });
  const answer = await response.text();
  if (!response.ok || answer.includes("<Code>")) {
    throw new Error(`SNS answered ${response.status} to events of e-mails: ${answer.slice(0, 300)}`);
  }
}
