import type { CfnRoute, CfnStage, HttpRoute, HttpStage } from "aws-cdk-lib/aws-apigatewayv2";

/** Requests that a route takes: a second, in the long run, and at once. */
export interface RouteLimits {
  readonly perSecond: number;
  readonly atOnce: number;
}

/** Gives a route a rate of its own: who floods it takes nothing from the others, and the other way round. */
export function throttleRoute(stage: HttpStage, route: HttpRoute, { perSecond, atOnce }: RouteLimits): void {
  const cfnStage = stage.node.defaultChild as CfnStage;
  const cfnRoute = route.node.defaultChild as CfnRoute;
  cfnStage.routeSettings = {
    ...(cfnStage.routeSettings as Readonly<Record<string, unknown>> | undefined),
    [cfnRoute.routeKey]: {
      ThrottlingRateLimit: perSecond,
      ThrottlingBurstLimit: atOnce,
      DetailedMetricsEnabled: true,
    },
  };
  // The stage may name a route only when it is there.
  cfnStage.addResourceDependency(cfnRoute);
}
