/**
 * The words of a text as phrases read them: lower case, no accents, no apostrophes, hyphens and slashes opened,
 * each word followed by one space and each sentence by '. '. Lines that go on in lower case are one sentence.
 */
export function wordsOf(readableText: string): string {
  const words = readableText
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/\n(?!\p{Ll})/gu, " . ")
    .toLowerCase()
    .replace(/(?<=\b[a-z])\.(?=[a-z]\b)/g, "")
    .replaceAll("&", " and ")
    .replaceAll("'", "")
    .replace(/[.!?;\u2022\u2026]/g, " . ")
    .replace(/[^\p{L}\p{N}.]/gu, " ");
  return words.split(" ").filter(Boolean).join(" ") + " ";
}

/** Its sentences, each framed in single spaces. */
export const sentencesOf = (words: string): readonly string[] =>
  words
    .split(". ")
    .filter((sentence) => sentence.trim() !== "")
    .map((sentence) => " " + sentence);

/** The clauses of a sentence, as far as a joining word tells. */
export const clausesOf = (sentence: string): readonly string[] =>
  sentence.split(/(?<= )(?:and|but|however|though|although|because|whilst|while|who|so) /);
