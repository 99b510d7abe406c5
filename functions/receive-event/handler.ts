import { SQSClient } from "@aws-sdk/client-sqs";
import { lambda, readEnvironment, readHttpRequest, variable } from "../../shared/edge/index.ts";
import { sqsQueue } from "../../shared/messaging/index.ts";
import { receiveEvents } from "../../shared/sources/full-events/index.ts";

const { EVENTS_QUEUE_URL } = readEnvironment({ EVENTS_QUEUE_URL: variable.address }, process.env);
const queue = sqsQueue(new SQSClient({}), EVENTS_QUEUE_URL);

/** POST /v1/events: judges each event for itself and queues the good ones. */
export const handler = lambda(async (payload, { log, count }) => {
  const { answer, queued, rejected } = await receiveEvents(readHttpRequest(payload), { queue });
  count("EventsRejected", rejected);
  log.info("Events received", { status: answer.status, queued, rejected });
  return {
    statusCode: answer.status,
    headers: { "content-type": answer.contentType },
    body: JSON.stringify(answer.body),
  };
});
