import { MOST_BYTES, MOST_EVENTS } from "../posted.ts";
import { eventsAnswer, problemAnswer } from "./answers.ts";
import { type Example, examples, refusals } from "./examples.ts";
import { explained, postedSchemas, schemaOf } from "./posted-schemas.ts";
import { type JsonSchema, withNamedParts } from "./schema.ts";

/** Where the API gives its own description. */
export const OPENAPI_PATH = "/v1/openapi.json";

/** Whether a request of the HTTP API (payload format 2.0) asks for the description. */
export const asksForDocument = (payload: unknown): boolean =>
  typeof payload === "object" &&
  payload !== null &&
  "routeKey" in payload &&
  payload.routeKey === `GET ${OPENAPI_PATH}`;

const refer = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/** The API's description, OpenAPI 3.1, made of the schemas by which it reads. */
export function openApiDocument() {
  const posted = postedSchemas();
  const types = Object.keys(posted);
  return {
    openapi: "3.1.0",
    info: {
      title: "CRS compliance monitor: events",
      version: "1",
      summary: "Takes events of referrals, appointments, custody and accommodation.",
      description:
        "Every event is judged for itself and is answered for itself; an event that is sent again changes nothing. " +
        "Instants carry an offset or Z and are kept in UTC; days are days in Europe/London. " +
        "Free text is judged in memory and never kept, and no answer repeats what was sent.",
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: "/", description: "Where this document was read from" }],
    security: [{ awsSignature: [] }],
    paths: { "/v1/events": { post: postEvents }, [OPENAPI_PATH]: { get: getDocument } },
    components: {
      securitySchemes: {
        awsSignature: {
          type: "apiKey",
          name: "Authorization",
          in: "header",
          description:
            "A request signed with AWS Signature Version 4 for the service execute-api, by a principal that IAM allows execute-api:Invoke.",
          "x-amazon-apigateway-authtype": "awsSigv4",
        },
      },
      schemas: {
        Event: {
          description: "An event; `eventType` tells which.",
          oneOf: types.map(refer),
          discriminator: {
            propertyName: "eventType",
            mapping: Object.fromEntries(types.map((type) => [type, refer(type).$ref])),
          },
        },
        Events: {
          description: `Up to ${MOST_EVENTS} events, of any cases and in any order.`,
          type: "array",
          minItems: 1,
          maxItems: MOST_EVENTS,
          items: refer("Event"),
        },
        EventsAnswer: answer(eventsAnswer, "EventsAnswer"),
        Problem: answer(problemAnswer, "Problem"),
        ...withNamedParts(posted),
      },
    },
  };
}

/** The document as it is printed, served and kept in docs/openapi.json. */
export const printedDocument = (): string => `${JSON.stringify(openApiDocument(), null, 2)}\n`;

const answer = (schema: Parameters<typeof schemaOf>[0], name: string): JsonSchema =>
  explained(schemaOf(schema), name);

type Shown = { readonly summary: string; readonly status: number; readonly answer: unknown };

const withStatus = (status: number): readonly (readonly [string, Shown])[] =>
  Object.entries<Shown>({ ...examples, ...refusals }).filter(([, shown]) => shown.status === status);

const answered = (status: number, description: string, mediaType: string, schema: string) => ({
  description,
  content: {
    [mediaType]: {
      schema: refer(schema),
      examples: Object.fromEntries(
        withStatus(status).map(([name, { summary, answer: value }]) => [name, { summary, value }]),
      ),
    },
  },
});

const problem = (status: number, description: string) =>
  answered(status, description, "application/problem+json", "Problem");

/** Answered by API Gateway before anything of ours is asked. */
const gateway = (description: string) => ({
  description,
  content: {
    "application/json": { schema: { type: "object", properties: { message: { type: "string" } } } },
  },
});

const postEvents = {
  operationId: "postEvents",
  summary: "Take events",
  description: `One event, or an array of up to ${MOST_EVENTS}; at most ${MOST_BYTES} bytes together. One bad event does not refuse the others.`,
  requestBody: {
    required: true,
    content: {
      "application/json": {
        schema: { oneOf: [refer("Event"), refer("Events")] },
        examples: Object.fromEntries(
          Object.entries<Example>(examples).map(([name, { summary, body }]) => [
            name,
            { summary, value: body },
          ]),
        ),
      },
    },
  },
  responses: {
    202: answered(202, "Every event was taken.", "application/json", "EventsAnswer"),
    207: answered(
      207,
      "Some events were taken: each result has a status of its own.",
      "application/json",
      "EventsAnswer",
    ),
    400: problem(400, "No event can be taken; `problems` says where and why."),
    403: gateway("The request is not signed, or IAM does not allow it."),
    413: problem(413, "Too large, or too many events."),
    415: problem(415, "Not sent as JSON."),
    429: gateway("Too many requests: 50 a second, and 100 in a burst. Send it again later."),
    503: problem(503, "No event could be put on the queue. A repetition changes nothing."),
  },
};

const getDocument = {
  operationId: "getDescription",
  summary: "This document",
  responses: {
    200: { description: "OpenAPI 3.1", content: { "application/json": { schema: { type: "object" } } } },
    403: gateway("The request is not signed, or IAM does not allow it."),
  },
};
