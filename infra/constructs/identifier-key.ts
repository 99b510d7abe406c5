import { RemovalPolicy, Validations } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { Secret } from "aws-cdk-lib/aws-secretsmanager";
import { Construct } from "constructs";
import { identifierKeyName } from "../settings.ts";

interface IdentifierKeyProps {
  readonly stage: string;
  readonly removeDataOnDelete: boolean;
}

/** The key that stands between a person and what logs, metrics and dead letters call them. */
export class IdentifierKey extends Construct {
  /** Of the secret. */
  readonly arn: string;

  constructor(scope: Construct, id: string, { stage, removeDataOnDelete }: IdentifierKeyProps) {
    super(scope, id);
    const secret = new Secret(this, "Key", {
      secretName: identifierKeyName(stage),
      description: "Keyed digests of CRNs and prison numbers in logs, and their seal in dead letters",
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: removeDataOnDelete ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN,
    });
    Validations.of(secret).acknowledge({
      id: "AwsSolutions-SMG4",
      reason:
        "A new key would make other digests of the same people, and what is sealed in dead letters could not be put back. It is replaced by hand when it may have been seen.",
    });
    this.arn = secret.secretArn;
  }

  /** Lets a function read the key. */
  permission(): PolicyStatement {
    return new PolicyStatement({ actions: ["secretsmanager:GetSecretValue"], resources: [this.arn] });
  }
}
