/**
 * What becomes of an e-mail to a mailbox.
 * - `deliver`: it arrives.
 * - `bounce`: nobody is there; `soft-bounce`: full, this once; `complaint`: it arrives, and is called spam.
 * - `delay`: it arrives after SES has told that it takes long; `reject`: SES takes it and finds a virus in it.
 * - `throttle`: too many at once, says SES; `refuse`: SES does not take it.
 * - `die`: SES takes it, and whoever sends it never hears so.
 */
export const mailboxBehaviours = [
  "deliver",
  "bounce",
  "soft-bounce",
  "complaint",
  "delay",
  "reject",
  "throttle",
  "refuse",
  "die",
] as const;
export type MailboxBehaviour = (typeof mailboxBehaviours)[number];

const byName: ReadonlyMap<string, MailboxBehaviour> = new Map(mailboxBehaviours.map((name) => [name, name]));

/**
 * How a mailbox behaves: as told, else as the word before `@` or `+` in its address says, as in SES's own mailbox
 * simulator: `bounce@…`, `complaint+anything@…`. Any other takes what comes.
 *
 * @param told behaviours by address, in lower case
 */
export function behaviourOf(
  address: string,
  told: Readonly<Record<string, MailboxBehaviour>>,
): MailboxBehaviour {
  const known = told[address.toLowerCase()];
  if (known !== undefined) return known;
  const [word = ""] = address.toLowerCase().split(/[+@]/u);
  return byName.get(word) ?? "deliver";
}
