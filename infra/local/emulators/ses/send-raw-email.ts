/** What of a `SendRawEmail` of the SES v1 API decides what becomes of the e-mail. */
export interface RawEmail {
  readonly source: string;
  readonly destination: string;
  readonly configurationSet: string;
  readonly tags: Readonly<Record<string, string>>;
  /** The whole message, head and all. */
  readonly message: Uint8Array;
}

/** Reads the fields of a request: `Tags.member.1.Name`, `Tags.member.1.Value` and so on. */
export function readRawEmail(fields: Readonly<Record<string, string>>): RawEmail {
  const tags: Record<string, string> = {};
  for (let place = 1; fields[`Tags.member.${place}.Name`] !== undefined; place += 1) {
    tags[fields[`Tags.member.${place}.Name`] ?? ""] = fields[`Tags.member.${place}.Value`] ?? "";
  }
  return {
    source: fields["Source"] ?? "",
    destination: fields["Destinations.member.1"] ?? "",
    configurationSet: fields["ConfigurationSetName"] ?? "",
    tags,
    message: Buffer.from(fields["RawMessage.Data"] ?? "", "base64"),
  };
}

const NAMESPACE = "http://ses.amazonaws.com/doc/2010-12-01/";

export const acceptance = (messageId: string): string =>
  `<SendRawEmailResponse xmlns="${NAMESPACE}"><SendRawEmailResult><MessageId>${messageId}</MessageId>` +
  "</SendRawEmailResult></SendRawEmailResponse>";

export const refusal = (code: string, message: string): string =>
  `<ErrorResponse xmlns="${NAMESPACE}"><Error><Type>Sender</Type><Code>${code}</Code>` +
  `<Message>${message}</Message></Error><RequestId>refused</RequestId></ErrorResponse>`;

/** The id under which an e-mail was accepted, from the answer to it. */
export const messageIdIn = (answer: string): string | undefined =>
  /<MessageId>([^<]+)<\/MessageId>/u.exec(answer)?.[1];
