import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

/** What was sealed cannot be opened: with another key, or somebody changed it. */
export class Unsealable extends Error {
  override readonly name = "Unsealable";
  constructor() {
    super(
      "A number in the message cannot be opened with the stage's key: the key was replaced since, or the message " +
        "was changed. Send it again from its source.",
    );
  }
}

const ALGORITHM = "aes-256-gcm";
const IV = 12;
const TAG = 16;

/** A key of its own for each purpose: the digests tell nothing of what is sealed. */
const keyFrom = (key: string): Buffer => Buffer.from(hkdfSync("sha256", key, "", "sealed identifiers", 32));

/** A text that only the key opens, in one piece: it fits wherever an identifier does. */
export function seal(text: string, key: string): string {
  const iv = randomBytes(IV);
  const cipher = createCipheriv(ALGORITHM, keyFrom(key), iv, { authTagLength: TAG });
  const sealed = Buffer.concat([iv, cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]);
  return `sealed.${sealed.toString("base64url")}`;
}

const sealedParts = /sealed\.([\w-]{38,})/gu;

/** Whether anything in a text is sealed. */
export const isSealed = (text: string): boolean => text.search(sealedParts) >= 0;

/** A text with everything that was sealed in it opened. @throws Unsealable */
export const unseal = (text: string, key: string): string =>
  text.replace(sealedParts, (_, sealed: string) => opened(Buffer.from(sealed, "base64url"), key));

function opened(sealed: Buffer, key: string): string {
  const decipher = createDecipheriv(ALGORITHM, keyFrom(key), sealed.subarray(0, IV), { authTagLength: TAG });
  try {
    decipher.setAuthTag(sealed.subarray(-TAG));
    return decipher.update(sealed.subarray(IV, -TAG), undefined, "utf8") + decipher.final("utf8");
  } catch {
    throw new Unsealable();
  }
}
