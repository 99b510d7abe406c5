import { randomUUID } from "node:crypto";
import { addMilliseconds, type Instant } from "../../../shared/time/index.ts";

/** Who may ask for a token. */
export interface Credentials {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** Seconds. */
const LASTS = 1_200;

/** HMPPS Auth, as far as a machine client needs it: tokens that end after twenty minutes of the stack's clock. */
export function tokensFor({ clientId, clientSecret }: Credentials) {
  const endOf = new Map<string, Instant>();
  const expected = `Basic ${Buffer.from([clientId, clientSecret].map(encodeURIComponent).join(":")).toString("base64")}`;
  return {
    /** Undefined for anybody else, and for another grant than client credentials. */
    grant: (authorization: string | undefined, body: string, now: Instant) => {
      const grant = new URLSearchParams(body).get("grant_type");
      if (authorization !== expected || grant !== "client_credentials") return undefined;
      const token = randomUUID();
      endOf.set(token, addMilliseconds(now, LASTS * 1_000));
      return { access_token: token, token_type: "bearer", expires_in: LASTS };
    },
    holds: (authorization: string | undefined, now: Instant): boolean => {
      const end = endOf.get(authorization?.replace(/^Bearer /u, "") ?? "");
      return end !== undefined && now < end;
    },
  };
}
