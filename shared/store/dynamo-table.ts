import { randomBytes } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import {
  BatchGetCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  UpdateCommand,
} from "@aws-sdk/lib-dynamodb";
import {
  type Condition,
  ConditionNotMet,
  type Item,
  type ItemKey,
  type Stretch,
  type Table,
} from "./table.ts";

/** DynamoDB gives at most so many items in one call. */
const MOST_AT_ONCE = 100;
/** What a call leaves out is asked for again, so many times. */
const MOST_ATTEMPTS = 6;
/** In milliseconds: the first pause is twice as long, each later one twice as long as that before it. */
const PAUSE = 5;

/** Attribute that names the write by which an item came to be as it is. */
const TOKEN = "writeToken";
/** Attribute that names the last additions to an item's numbers. */
const TOKENS = "writeTokens";
/** A write more for each so many additions, and never more tokens in an item than a few times as many. */
const FORGOTTEN_TOGETHER = 20;

/** So busy that it left items out of every answer. Nothing was changed: try again later. */
export class TableBusy extends Error {
  override readonly name = "TableBusy";
  constructor(left: number) {
    super(`DynamoDB left ${left} items out of ${MOST_ATTEMPTS} answers in a row. Try again later.`);
  }
}

/** The table in DynamoDB. The client brings endpoint, credentials and retries. */
export class DynamoTable implements Table {
  readonly #client: DynamoDBDocumentClient;
  readonly #name: string;

  constructor(client: DynamoDBDocumentClient, name: string) {
    this.#client = client;
    this.#name = name;
  }

  async get({ pk, sk }: ItemKey): Promise<Item | undefined> {
    const { Item: found } = await this.#client.send(
      new GetCommand({ TableName: this.#name, Key: { pk, sk }, ConsistentRead: true }),
    );
    return found && withoutTokens(found);
  }

  async getAll(keys: readonly ItemKey[]): Promise<readonly Item[]> {
    const once = [...new Map(keys.map(({ pk, sk }) => [JSON.stringify([pk, sk]), { pk, sk }])).values()];
    const found: Item[] = [];
    for (let from = 0; from < once.length; from += MOST_AT_ONCE) {
      found.push(...(await this.#getBatch(once.slice(from, from + MOST_AT_ONCE))));
    }
    return found;
  }

  async #getBatch(keys: readonly ItemKey[]): Promise<readonly Item[]> {
    const found: Item[] = [];
    let left: Record<string, unknown>[] = [...keys];
    for (let attempt = 1; left.length > 0; attempt += 1) {
      if (attempt > MOST_ATTEMPTS) throw new TableBusy(left.length);
      const { Responses: answers = {}, UnprocessedKeys: unprocessed = {} } = await this.#client.send(
        new BatchGetCommand({ RequestItems: { [this.#name]: { Keys: left, ConsistentRead: true } } }),
      );
      found.push(...(answers[this.#name] ?? []).map(withoutTokens));
      left = unprocessed[this.#name]?.Keys ?? [];
      if (left.length > 0) await pause(PAUSE * 2 ** attempt);
    }
    return found;
  }

  async add(
    { pk, sk }: ItemKey,
    more: Readonly<Record<string, number>>,
    beside: Readonly<Record<string, string | number | boolean>>,
  ): Promise<void> {
    const token = newWriteToken();
    const sums = Object.entries(more).map(([name, count], place) => ({ name, count, place }));
    const others = Object.entries(beside).map(([name, value], place) => ({ name, value, place }));
    try {
      const { Attributes: after } = await this.#client.send(
        new UpdateCommand({
          TableName: this.#name,
          Key: { pk, sk },
          UpdateExpression: [
            `ADD ${[...sums.map(({ place }) => `#n${place} :n${place}`), "#tokens :tokens"].join(", ")}`,
            ...(others.length > 0
              ? [`SET ${others.map(({ place }) => `#b${place} = :b${place}`).join(", ")}`]
              : []),
          ].join(" "),
          ConditionExpression: "attribute_not_exists(#tokens) OR NOT contains(#tokens, :token)",
          ExpressionAttributeNames: {
            "#tokens": TOKENS,
            ...Object.fromEntries(sums.map(({ name, place }) => [`#n${place}`, name])),
            ...Object.fromEntries(others.map(({ name, place }) => [`#b${place}`, name])),
          },
          ExpressionAttributeValues: {
            ":token": token,
            ":tokens": new Set([token]),
            ...Object.fromEntries(sums.map(({ count, place }) => [`:n${place}`, count])),
            ...Object.fromEntries(others.map(({ value, place }) => [`:b${place}`, value])),
          },
          ReturnValues: "UPDATED_NEW",
        }),
      );
      await this.#forgetOldTokens({ pk, sk }, after?.[TOKENS], token);
    } catch (error) {
      // Only our own token is refused: the client repeated an addition that had been made.
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    }
  }

  /** Never fails: the addition has been made, and whoever took it for failed would make it twice. The next one tidies up. */
  async #forgetOldTokens(
    key: ItemKey,
    tokens: ReadonlySet<string> | undefined,
    newest: string,
  ): Promise<void> {
    const old = [...(tokens ?? [])].filter((token) => isOldToken(token, newest));
    if (old.length < FORGOTTEN_TOGETHER) return;
    const forget = new UpdateCommand({
      TableName: this.#name,
      Key: key,
      UpdateExpression: "DELETE #tokens :old",
      ExpressionAttributeNames: { "#tokens": TOKENS },
      ExpressionAttributeValues: { ":old": new Set(old) },
    });
    await this.#client.send(forget).catch(() => undefined);
  }

  async put(item: Item, condition?: Condition): Promise<void> {
    const token = newWriteToken();
    try {
      await this.#client.send(
        new PutCommand({
          TableName: this.#name,
          Item: condition ? { ...item, [TOKEN]: token } : item,
          ...(condition && {
            ConditionExpression: condition.expression,
            ExpressionAttributeNames: condition.names,
            ExpressionAttributeValues: condition.values,
            ReturnValuesOnConditionCheckFailure: "ALL_OLD",
          }),
        }),
      );
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      // The client repeats a write whose answer got lost; the repetition then finds what the first one wrote. An item
      // that says the same without our token is somebody else's.
      if (error.Item?.[TOKEN]?.S !== token) throw new ConditionNotMet(item);
    }
  }

  async *read({ index, partition, from, to, first, last }: Stretch): AsyncIterable<readonly Item[]> {
    const limit = last ?? first;
    let left = limit ?? Number.POSITIVE_INFINITY;
    let next: Record<string, unknown> | undefined;
    do {
      const { Items: items = [], LastEvaluatedKey: after } = await this.#client.send(
        new QueryCommand({
          TableName: this.#name,
          ...(index ? { IndexName: index } : { ConsistentRead: true }),
          KeyConditionExpression: ["#pk = :pk", rangeOf(from, to)].filter(Boolean).join(" AND "),
          ExpressionAttributeNames: {
            "#pk": index ? `${index}Pk` : "pk",
            ...((from ?? to) !== undefined && { "#sk": index ? `${index}Sk` : "sk" }),
          },
          ExpressionAttributeValues: {
            ":pk": partition,
            ...(from !== undefined && { ":from": from }),
            ...(to !== undefined && { ":to": to }),
          },
          ScanIndexForward: last === undefined,
          ...(limit !== undefined && { Limit: left }),
          ExclusiveStartKey: next,
        }),
      );
      left -= items.length;
      next = after;
      yield items.map(withoutTokens);
    } while (next !== undefined && left > 0);
  }
}

function rangeOf(from: string | undefined, to: string | undefined): string | undefined {
  if (from !== undefined && to !== undefined) return "#sk BETWEEN :from AND :to";
  if (from !== undefined) return "#sk >= :from";
  return to === undefined ? undefined : "#sk <= :to";
}

const withoutTokens = ({ [TOKEN]: _, [TOKENS]: __, ...item }: Record<string, unknown>): Item => item as Item;

/** In milliseconds: a client has given up repeating a write by then. */
const REPEATED_FOR = 30_000;

/** Characters that tell when a token was made, in base 36; enough until the year 5188. */
const TIME_LENGTH = 9;

/** Names one write, so that a repetition of it is known from somebody else's write that says the same. */
const newWriteToken = (): string =>
  Date.now().toString(36).padStart(TIME_LENGTH, "0") + randomBytes(9).toString("base64url");

/** Whether the write that a token names can no longer be repeated, as of the newest token of the same item. */
const isOldToken = (token: string, newest: string): boolean => madeAt(token) + REPEATED_FOR < madeAt(newest);

const madeAt = (token: string): number => Number.parseInt(token.slice(0, TIME_LENGTH), 36);
