import { Duration, RemovalPolicy, Validations } from "aws-cdk-lib";
import type { HttpStage } from "aws-cdk-lib/aws-apigatewayv2";
import { HttpMethod, HttpNoneAuthorizer, HttpRoute, HttpRouteKey } from "aws-cdk-lib/aws-apigatewayv2";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { Secret } from "aws-cdk-lib/aws-secretsmanager";
import { Construct } from "constructs";
import type { StageSettings } from "../settings.ts";
import type { FunctionSurroundings } from "./bundled-function.ts";
import { BundledFunction } from "./bundled-function.ts";
import type { Storage } from "./storage.ts";
import { throttleRoute } from "./throttle-route.ts";

/** Where the page answers; the token is what lets somebody in. */
const PATH = "/v1/snooze";

/** For each route of the page: people read e-mails, and a guesser of tokens gets nowhere. */
const LIMITS = { perSecond: 10, atOnce: 50 };

interface SnoozeProps {
  readonly surroundings: FunctionSurroundings;
  readonly storage: Storage;
  /** The stage of the HTTP API to which the page is added. */
  readonly api: HttpStage;
  /** Part of who is told, and so of when there is next somebody to tell. */
  readonly contractManagers: StageSettings["contractManagers"];
}

/** The page behind the links in e-mails, by which people say that they know of an obligation. */
export class Snooze extends Construct {
  readonly snoozeObligation: BundledFunction;
  /** What makes a link, for who writes e-mails. */
  readonly environment: { readonly SNOOZE_URL: string; readonly SIGNING_SECRET: string };
  private readonly secret: Secret;

  constructor(scope: Construct, id: string, props: SnoozeProps) {
    super(scope, id);
    const { surroundings, storage, api, contractManagers } = props;

    this.secret = new Secret(this, "SigningSecret", {
      description: "Signs the links in e-mails",
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      // Should the stack be deleted, another one can be given it, and links in e-mails that are out stay good.
      removalPolicy: surroundings.removeDataOnDelete ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN,
    });
    Validations.of(this.secret).acknowledge({
      id: "AwsSolutions-SMG4",
      reason:
        "It is replaced by hand, when it may have been seen; links that were made with the one before count until they end.",
    });
    this.environment = { SNOOZE_URL: `${api.api.apiEndpoint}${PATH}`, SIGNING_SECRET: this.secret.secretArn };

    this.snoozeObligation = new BundledFunction(this, "SnoozeObligation", {
      surroundings,
      folder: "snooze-obligation",
      description: "Shows the page behind a link of an e-mail, and writes down what is chosen there",
      timeout: Duration.seconds(15),
      memory: 512,
      environment: {
        TABLE_NAME: storage.table.tableName,
        CONTRACT_MANAGERS: JSON.stringify(contractManagers),
        SIGNING_SECRET: this.environment.SIGNING_SECRET,
      },
      mayDo: [
        new PolicyStatement({
          actions: ["dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:Query"],
          resources: [storage.table.tableArn],
        }),
        this.mayReadSecret(),
      ],
    });
    this.offer(api);
  }

  /** Lets a function read the secret with which links are signed. */
  mayReadSecret(): PolicyStatement {
    return new PolicyStatement({
      actions: ["secretsmanager:GetSecretValue"],
      resources: [this.secret.secretArn],
    });
  }

  private offer(api: HttpStage): void {
    const integration = new HttpLambdaIntegration("SnoozeObligation", this.snoozeObligation.function);
    for (const method of [HttpMethod.GET, HttpMethod.POST]) {
      const route = new HttpRoute(this, method === HttpMethod.GET ? "Show" : "Act", {
        httpApi: api.api,
        routeKey: HttpRouteKey.with(`${PATH}/{token}`, method),
        integration,
        authorizer: new HttpNoneAuthorizer(),
      });
      Validations.of(route).acknowledge({
        id: "AwsSolutions-APIG4",
        reason:
          "Whoever reads their e-mail has no identity of this account. The token in the path lets its holder do one thing once: it is signed, expires, and names one obligation.",
      });
      throttleRoute(api, route, LIMITS);
    }
  }
}
