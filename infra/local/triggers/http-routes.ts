import type { RoutePlan } from "../template/index.ts";

/** A route that fits a request, with what its path variables caught. */
export type RouteMatch = {
  readonly route: RoutePlan;
  readonly pathParameters: Readonly<Record<string, string>>;
};

/**
 * Chooses the route as API Gateway does: a full match before one with variables, that before a greedy one
 * (`{proxy+}`), a method before `ANY`, `$default` last.
 *
 * @param path as requested, still percent-encoded, without the query.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html
 */
export function chooseRoute(
  routes: readonly RoutePlan[],
  method: string,
  path: string,
): RouteMatch | undefined {
  const candidates = routes.flatMap((route) => {
    const match = matchRoute(route, method, path);
    return match === undefined ? [] : [match];
  });
  return candidates.sort((a, b) => a.rank - b.rank)[0];
}

function matchRoute(
  route: RoutePlan,
  method: string,
  path: string,
): (RouteMatch & { rank: number }) | undefined {
  if (route.routeKey === "$default") return { route, pathParameters: {}, rank: 1000 };
  const [routeMethod = "", template = ""] = route.routeKey.split(" ");
  if (routeMethod !== method && routeMethod !== "ANY") return undefined;
  const caught = matchPath(template, path);
  if (caught === undefined) return undefined;
  const pathRank = template.includes("+}") ? 4 : template.includes("{") ? 2 : 0;
  return { route, pathParameters: caught, rank: pathRank + (routeMethod === "ANY" ? 1 : 0) };
}

function matchPath(template: string, path: string): Record<string, string> | undefined {
  const caught: Record<string, string> = {};
  const found = path.split("/");
  const expected = template.split("/");
  for (const [nth, part] of expected.entries()) {
    const [, name, greedy] = /^\{([^+}]+)(\+?)\}$/.exec(part) ?? [];
    if (name === undefined) {
      if (found[nth] !== part) return undefined;
    } else if (found[nth] === undefined || found[nth] === "") {
      return undefined;
    } else if (greedy === "+") {
      caught[name] = decodeOrKeep(found.slice(nth).join("/"));
      return caught;
    } else {
      caught[name] = decodeOrKeep(found[nth]);
    }
  }
  return found.length === expected.length ? caught : undefined;
}

function decodeOrKeep(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
