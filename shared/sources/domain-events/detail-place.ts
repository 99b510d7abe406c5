/** What a `detailUrl` of the live service leads to. */
export type DetailPlace =
  | {
      readonly what: "sent-referral" | "supplier-assessment" | "action-plan" | "end-of-service-report";
      readonly id: string;
    }
  | { readonly what: "session"; readonly id: string; readonly sessionNumber: number };

/** Whether a text can stand in a path without changing where it leads: an id of the live service is a UUID. */
export const isPathId = (text: string): boolean => /^[0-9A-Za-z-]{1,64}$/u.test(text);

const id = "([0-9A-Za-z-]{1,64})";
const paths: readonly (readonly [RegExp, (id: string, number: string) => DetailPlace])[] = [
  [new RegExp(`^/sent-referral/${id}$`, "u"), (referral) => ({ what: "sent-referral", id: referral })],
  [
    new RegExp(`^/sent-referral/${id}/supplier-assessment$`, "u"),
    (referral) => ({ what: "supplier-assessment", id: referral }),
  ],
  [new RegExp(`^/action-plan/${id}$`, "u"), (plan) => ({ what: "action-plan", id: plan })],
  [
    new RegExp(`^/referral/${id}/sessions/([1-9][0-9]{0,2})$`, "u"),
    (referral, number) => ({ what: "session", id: referral, sessionNumber: Number(number) }),
  ],
  [
    new RegExp(`^/end-of-service-report/${id}$`, "u"),
    (report) => ({ what: "end-of-service-report", id: report }),
  ],
];

/** What a path of the live service leads to; undefined for one that it does not announce. */
export function placeAt(path: string): DetailPlace | undefined {
  for (const [pattern, place] of paths) {
    const [, first, second = ""] = pattern.exec(path) ?? [];
    if (first !== undefined) return place(first, second);
  }
  return undefined;
}

/** The number of the session that an announcement is about: its `detailUrl` alone tells, whatever its host. */
export function sessionNumberIn(detailUrl: string | undefined): number | undefined {
  const [, number] = /\/sessions\/([1-9][0-9]{0,2})$/u.exec(detailUrl ?? "") ?? [];
  return number === undefined ? undefined : Number(number);
}
