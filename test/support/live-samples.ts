import { readdirSync, readFileSync } from "node:fs";

const folder = new URL("../fixtures/live-service/", import.meta.url);

const texts = new Map<string, string>();

const json = (path: string) => {
  const text = texts.get(path) ?? readFileSync(new URL(path, folder), "utf8");
  texts.set(path, text);
  return JSON.parse(text);
};

/** A sample of the feed: the event, and what SNS put around it where the sample has that. */
export interface SampleEvent {
  readonly name: string;
  readonly event: { readonly eventType: string; readonly [key: string]: unknown };
  readonly snsEnvelope?: object;
}

/** Every sample of the feed. */
export const sampleEvents: readonly SampleEvent[] = readdirSync(new URL("events/", folder))
  .sort()
  .map((name) => ({ name, ...json(`events/${name}`) }));

/** A fresh copy of an answer of the live service's API, to be changed at will. */
// biome-ignore lint/suspicious/noExplicitAny: tests bend answers into every shape, true and false
export const sampleAnswer = (name: string): any => json(`api/${name}.json`).body;
