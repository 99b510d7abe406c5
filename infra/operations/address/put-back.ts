import { DeleteCommand, type DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { regionField } from "../../../shared/case/index.ts";
import { dynamoStore, itemKinds, type KnownUnreachable, recipientKey } from "../../../shared/store/index.ts";
import { type Instant, sayInstant } from "../../../shared/time/index.ts";

/** What is known of an address: whether nothing is sent to it any more, and what the weekly reports say of it. */
export interface AddressStanding {
  readonly givenUp: boolean;
  readonly listed: readonly (KnownUnreachable & { readonly region: string })[];
}

/** The regions in whose reports an address can be; `national` where no region was known. */
const regions: readonly string[] = [...regionField.options, "national"];

export async function standingOf(
  client: DynamoDBDocumentClient,
  tableName: string,
  address: string,
  now: Instant,
): Promise<AddressStanding> {
  const { mail } = dynamoStore(client, tableName);
  const recipient = recipientKey(address);
  const { unreachable } = await mail.standing([recipient], now);
  const listed = await Promise.all(
    regions.map(async (region) =>
      (await mail.unreachableIn(region))
        .filter((one) => one.recipient === recipient)
        .map((one) => ({ ...one, region })),
    ),
  );
  return { givenUp: unreachable.has(recipient), listed: listed.flat() };
}

/** Forgets that an address was given up. The functions themselves may delete nothing: this is an operator's right. */
export async function putBack(
  client: DynamoDBDocumentClient,
  tableName: string,
  address: string,
): Promise<void> {
  const recipient = recipientKey(address);
  const keys = [
    ...regions.map((region) => itemKinds.unreachable.key({ region, recipient })),
    itemKinds.address.key({ recipient }),
  ];
  for (const key of keys) await client.send(new DeleteCommand({ TableName: tableName, Key: key }));
}

/** What is known, and what was done, for a terminal. */
export function say(place: string, { givenUp, listed }: AddressStanding, putBackNow: boolean): string {
  if (!givenUp) return `In ${place} this address is in use.`;
  const lines = listed.map(
    ({ region, role, of, because, since }) =>
      `  region ${region}: ${role}, ${of}; ${because} on ${sayInstant(since)}`,
  );
  const outcome = putBackNow
    ? "It is used again from now on. Take it off SES's own list too: see --help."
    : "Nothing was changed. With --use-again it is used again.";
  return [`In ${place} this address was given up.`, ...lines, outcome].join("\n");
}
