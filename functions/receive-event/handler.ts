import { SQSClient } from "@aws-sdk/client-sqs";
import { lambda, readEnvironment, readHttpRequest, variable } from "../../shared/edge/index.ts";
import { sqsQueue } from "../../shared/messaging/index.ts";
import { asksForDocument, openApiDocument, receiveEvents } from "../../shared/sources/full-events/index.ts";

const { EVENTS_QUEUE_URL } = readEnvironment({ EVENTS_QUEUE_URL: variable.address }, process.env);
const queue = sqsQueue(new SQSClient({}), EVENTS_QUEUE_URL);

/** POST /v1/events: judges each event for itself and queues the good ones. GET /v1/openapi.json: says how. */
export const handler = lambda(async (payload, { log, count }) => {
  if (asksForDocument(payload)) return answerOf(200, "application/json", openApiDocument());
  const { answer, queued, rejected } = await receiveEvents(readHttpRequest(payload), { queue });
  count("EventsRejected", rejected);
  log.info("Events received", { status: answer.status, queued, rejected });
  return answerOf(answer.status, answer.contentType, answer.body);
});

const answerOf = (statusCode: number, contentType: string, body: unknown) => ({
  statusCode,
  headers: { "content-type": contentType },
  body: JSON.stringify(body),
});
