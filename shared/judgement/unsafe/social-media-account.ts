const platform =
  "(?:facebook|fb|instagram|insta|ig|snapchat|snap|tiktok|tik tok|twitter|telegram|kik|discord|onlyfans|youtube|threads)";

const page =
  /(?<![\p{L}.])(?:facebook|fb|instagram|snapchat|tiktok|twitter|x|onlyfans|youtube|threads)\.com\/[@\w.]{3}/iu;
/** An '@' before a name, with no space after it and no letter before it; 'appointment @2pm' has no letters to start with. */
const atHandle = /(?<![\p{L}\p{N}.])@(?=[a-z][\w.]*[\d_.]|[a-z]\w*[a-z])[a-z][\w.]{2,29}/iu;
/** A platform and, a few words on, what only an account is written like: 'insta user x_sample_x'. */
const named = new RegExp(
  `(?<!\\p{L})${platform}(?!\\p{L})[^\\p{L}\\p{N}.;\\n]{1,3}(?:\\p{Ll}{1,12}[ :]{1,2}){0,3}['"]?(?=[a-z0-9]*[a-z])(?:[a-z]\\w*(?:_|[a-z]\\.[a-z])\\w*|\\p{L}{3,20}\\d{1,6}(?![\\p{L}\\p{N}])|[a-z]\\w*_\\w*)`,
  "iu",
);

/** The account first: 'the account dummy_king99 on Instagram'. */
const accountFirst = new RegExp(
  `(?<![\\p{L}\\p{N}])[a-z][a-z0-9]{1,20}_[a-z0-9_]{1,20}[^.;\\n]{1,30}?(?<!\\p{L})${platform}(?!\\p{L})`,
  "iu",
);

/** Whether somebody's account on a social medium is given. A platform that may not be used ('no Facebook') is none. */
export const hasSocialMediaAccount = (readableText: string): boolean =>
  page.test(readableText) ||
  atHandle.test(readableText) ||
  named.test(readableText) ||
  accountFirst.test(readableText);
