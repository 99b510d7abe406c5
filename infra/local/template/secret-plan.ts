import * as z from "zod";
import { propertiesOf } from "./properties.ts";
import type { Resolve, Resource } from "./template.ts";

const generatedSchema = z.object({
  PasswordLength: z.coerce.number().int().min(1).max(4096).default(32),
  ExcludeCharacters: z.string().default(""),
  ExcludeLowercase: z.boolean().default(false),
  ExcludeUppercase: z.boolean().default(false),
  ExcludeNumbers: z.boolean().default(false),
  ExcludePunctuation: z.boolean().default(false),
  IncludeSpace: z.boolean().default(false),
  RequireEachIncludedType: z.boolean().default(true),
  SecretStringTemplate: z.string().optional(),
  GenerateStringKey: z.string().optional(),
});

/** How a secret is made up, in CloudFormation's words. */
export type GeneratedSecret = z.output<typeof generatedSchema>;

const secretSchema = z.object({
  SecretString: z.string().optional(),
  GenerateSecretString: generatedSchema.optional(),
});

/** A secret to create: what it holds, or how that is made up; with neither it is there and holds nothing. */
export type SecretPlan = {
  readonly logicalId: string;
  readonly name: string;
  readonly arn: string;
  readonly given: string | undefined;
  readonly generated: GeneratedSecret | undefined;
};

/** Reads a secret. Encryption, policy and copies in other regions are left to AWS. */
export function readSecret(secret: Resource, resolve: Resolve): SecretPlan {
  const { logicalId } = secret;
  const properties = propertiesOf(secret, secretSchema, resolve);
  const arn = String(resolve({ Ref: logicalId }, secret));
  return {
    logicalId,
    name: secretNameIn(arn),
    arn,
    given: properties.SecretString,
    generated: properties.GenerateSecretString,
  };
}

/** AWS ends the ARN of a secret in six characters of its own choice; here they are always these. */
const SUFFIX = "-local0";

/** The ARN of a secret of that name on this machine. */
export const secretArn = (
  { region, accountId }: { readonly region: string; readonly accountId: string },
  name: string,
): string => `arn:aws:secretsmanager:${region}:${accountId}:secret:${name}${SUFFIX}`;

/** The name of the secret that is meant: by its name, by its ARN, or by its ARN without the end that AWS chooses. */
export function secretNameIn(id: string): string {
  const name = id.replace(/^arn:[^:]*:secretsmanager:[^:]*:[^:]*:secret:/, "");
  return name !== id && name.endsWith(SUFFIX) ? name.slice(0, -SUFFIX.length) : name;
}
