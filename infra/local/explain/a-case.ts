import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { idField, regionField } from "../../../shared/case/index.ts";
import { readCircumstances } from "../../../shared/monitor/index.ts";
import { explainCase } from "../../../shared/obligations/index.ts";
import { dynamoStore, type Store } from "../../../shared/store/index.ts";
import { type Instant, instantFromEpoch, parseAdmittedInstant } from "../../../shared/time/index.ts";
import { type RunningStack, readStackFile } from "../start/stack-file.ts";
import { printCase } from "./print.ts";

/** Thrown when the running stack knows no case of that reference or id. */
export class NoSuchCase extends Error {
  override readonly name = "NoSuchCase";
  constructor(asked: string) {
    super(
      `The running stack knows no referral "${asked}". The inbox and the reports name the references it knows.`,
    );
  }
}

/** A case of the running local stack as it stands now, or at `asOf`. @throws NoSuchCase, NoStackRuns, UnreadableInstant, NotAdmitted */
export async function explainACase(asked: string, asOf: string | undefined, json: boolean): Promise<string> {
  const now = asOf === undefined ? instantFromEpoch(Date.now()) : parseAdmittedInstant(asOf);
  if (!idField.safeParse(asked).success) throw new NoSuchCase(asked);
  const store = storeOf(await readStackFile());
  const id = await caseOf(store, asked);
  const { stored, log } = await store.cases.whole(id);
  if (!stored) throw new NoSuchCase(asked);
  const events = log.filter(({ withdrawn }) => !withdrawn).map(({ event }) => event);
  const withdrawn = log.flatMap(({ event, withdrawn: why }) => (why ? [{ event, ...why }] : []));
  const obligations = explainCase(stored.facts, now, await readCircumstances(store));
  const { setAside } = stored.facts;
  return json
    ? JSON.stringify({ id, asOf: now, events, withdrawn, setAside, obligations }, null, 2)
    : printCase(id, events, obligations, now, { setAside, withdrawn });
}

const everything = "0001-01-01T00:00:00.000Z" as Instant;

/** The id of the referral with that reference; what is no reference is taken for an id. */
async function caseOf(store: Store, asked: string): Promise<string> {
  for (const region of regionField.options) {
    for await (const cases of store.cases.ofRegion(region, everything)) {
      const found = cases.find(({ referral }) => referral?.reference === asked.toUpperCase());
      if (found) return found.id;
    }
  }
  return asked;
}

function storeOf({ environment, tableName }: RunningStack): Store {
  const { AWS_REGION: region = "", AWS_ENDPOINT_URL_DYNAMODB: endpoint = "" } = environment;
  const { AWS_ACCESS_KEY_ID: accessKeyId = "", AWS_SECRET_ACCESS_KEY: secretAccessKey = "" } = environment;
  const client = new DynamoDBClient({ region, endpoint, credentials: { accessKeyId, secretAccessKey } });
  return dynamoStore(DynamoDBDocumentClient.from(client), tableName);
}
