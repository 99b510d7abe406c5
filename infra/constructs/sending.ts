import { Stack } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { ConfigurationSet, ConfigurationSetTlsPolicy, SuppressionReasons } from "aws-cdk-lib/aws-ses";
import { Construct } from "constructs";

interface SendingProps {
  readonly senderAddress: string;
  /** The domain that SES has verified; made outside this stack, because its DNS records are. */
  readonly sesIdentity: string;
}

/** How e-mails leave: from one address of one verified domain, over TLS only. */
export class Sending extends Construct {
  readonly configurationSet: ConfigurationSet;
  readonly environment: { readonly SENDER_ADDRESS: string; readonly CONFIGURATION_SET: string };
  private readonly identityArn: string;
  private readonly configurationSetArn: string;

  constructor(scope: Construct, id: string, props: SendingProps) {
    super(scope, id);
    this.configurationSet = new ConfigurationSet(this, "ConfigurationSet", {
      reputationMetrics: true,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
    });
    const arn = (resource: string, resourceName: string) =>
      Stack.of(this).formatArn({ service: "ses", resource, resourceName });
    this.identityArn = arn("identity", props.sesIdentity);
    this.configurationSetArn = arn("configuration-set", this.configurationSet.configurationSetName);
    this.environment = {
      SENDER_ADDRESS: props.senderAddress,
      CONFIGURATION_SET: this.configurationSet.configurationSetName,
    };
  }

  /** Lets a function send as the service, and as nobody else. */
  permission(): PolicyStatement {
    return new PolicyStatement({
      actions: ["ses:SendRawEmail"],
      resources: [this.identityArn, this.configurationSetArn],
      conditions: { StringEquals: { "ses:FromAddress": this.environment.SENDER_ADDRESS } },
    });
  }
}
