import { emailAddress } from "../marks.ts";

/** Bodies whose staff write from these: a colleague's address at work is nobody's secret. */
const publicBody = /[@.](?:gov|police|nhs|justice|probation|hmpps|cjsm|parliament)\b/i;

/** Whether there is an e-mail address that is not one of a public body. */
export const hasEmailAddress = (readableText: string): boolean =>
  (readableText.match(emailAddress) ?? []).some((address) => !publicBody.test(address));
