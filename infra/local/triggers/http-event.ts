import { randomUUID } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { epochOf, type Instant } from "../../../shared/time/index.ts";
import { LOCAL_ACCOUNT } from "../emulators/index.ts";
import type { RouteMatch } from "./http-routes.ts";

export type HttpRequest = {
  readonly method: string;
  /** Path and query as requested. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  readonly sourceIp: string;
};

/** What API Gateway takes for text; any other body travels in base64. */
const TEXT = /^(text\/|application\/(.*\+)?(json|xml|javascript)\b|application\/x-www-form-urlencoded)/;

/**
 * The event of payload format 2.0, in which an HTTP API hands a request to a function.
 *
 * @param now the stack's clock, told as `requestContext.timeEpoch`.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 */
export function httpEventOf(
  request: HttpRequest,
  { route, pathParameters }: RouteMatch,
  now: Instant,
): unknown {
  const [path = "", ...queries] = request.url.split("?");
  const query = queries.join("?");
  const parameters = new URLSearchParams(query);
  const headers = headersOf(request.headers);
  const cookies = request.headers.cookie?.split("; ");
  const isText = TEXT.test(request.headers["content-type"] ?? "text/plain");
  return {
    version: "2.0",
    routeKey: route.routeKey,
    rawPath: path,
    rawQueryString: query,
    ...(cookies !== undefined && { cookies }),
    headers,
    ...(parameters.size > 0 && { queryStringParameters: queryOf(parameters) }),
    requestContext: {
      accountId: LOCAL_ACCOUNT,
      apiId: "local",
      domainName: request.headers.host ?? "",
      domainPrefix: "local",
      http: {
        method: request.method,
        path,
        protocol: "HTTP/1.1",
        sourceIp: request.sourceIp,
        userAgent: request.headers["user-agent"] ?? "",
      },
      requestId: randomUUID(),
      routeKey: route.routeKey,
      stage: "$default",
      time: accessLogTime(now),
      timeEpoch: epochOf(now),
    },
    ...(Object.keys(pathParameters).length > 0 && { pathParameters }),
    ...(request.body.length > 0 && { body: request.body.toString(isText ? "utf8" : "base64") }),
    isBase64Encoded: request.body.length > 0 && !isText,
  };
}

/** Lower-case names; values of a repeated header joined by commas; cookies apart. */
function headersOf(headers: IncomingHttpHeaders): Record<string, string> {
  const { cookie: _, ...others } = headers;
  return Object.fromEntries(Object.entries(others).map(([name, value]) => [name, [value].flat().join(",")]));
}

function queryOf(parameters: URLSearchParams): Record<string, string> {
  return Object.fromEntries(
    [...new Set(parameters.keys())].map((name) => [name, parameters.getAll(name).join(",")]),
  );
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** `12/Mar/2020:19:03:58 +0000` */
function accessLogTime(instant: Instant): string {
  return `${instant.slice(8, 10)}/${MONTHS[Number(instant.slice(5, 7)) - 1]}/${instant.slice(0, 4)}:${instant.slice(11, 19)} +0000`;
}
