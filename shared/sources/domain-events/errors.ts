/** A code that may be logged; what a message says in its place may be anything. */
const code = /^[\w.-]{1,100}$/u;

/** Where a message differs from what was expected: names of fields of ours and places in lists, never a value. */
export const placesOf = (issues: readonly { readonly path: readonly PropertyKey[] }[]): readonly string[] => [
  ...new Set(issues.map(({ path }) => path.map(String).join(".") || "the whole")),
];

/** An event of a type that concerns no case: to be counted and set aside, never tried again. */
export class UnknownEventType extends Error {
  override readonly name = "UnknownEventType";
  readonly verdict = "set-aside";
  readonly eventType: string;
  constructor(eventType: string) {
    const named = code.test(eventType) ? eventType : "(not a name)";
    super(
      `An event of type ${named} concerns no case. Leave it out in the subscription's filter policy, or teach the ` +
        "monitor the type.",
    );
    this.eventType = named;
  }
}

/**
 * A message that holds no domain event, or one without what every one has. Says where it differs, and what stood there
 * only of a real date.
 */
export class UnreadableDomainEvent extends Error {
  override readonly name = "UnreadableDomainEvent";
  readonly verdict = "quarantine";
  readonly reason: "not-json" | "not-an-event" | "date-not-admitted";
  readonly places: readonly string[];
  constructor(reason: UnreadableDomainEvent["reason"], places: readonly string[] = []) {
    const differs = places.length > 0 ? ` It differs at ${places.join(", ")}.` : "";
    super(
      `A message cannot be read as a domain event (${reason}).${differs} Expected hmpps-domain-event.json, as it is ` +
        "or in an SNS notification.",
    );
    this.reason = reason;
    this.places = places;
  }
}
