/** Phrases that can be looked for in words as `wordsOf` writes them. */
export interface Phrases {
  /** Whether one of them occurs anywhere. */
  foundIn(words: string): boolean;
  /** The words without them. */
  without(words: string): string;
  /** Where those that start at `at`, the start of a word, end: for each line its longest reading. */
  endsFrom(words: string, at: number): readonly number[];
}

/**
 * Reads phrases, one a line: `[word]` may be left out, `(one|two words)` is a choice, `!(word)` must not follow,
 * `word~` takes any ending, `#` is a number, `?` any one word, `..` stands for up to five words of the same sentence.
 * The notation has no unlimited repetition, so the work at any place of a text is bounded by the phrase and a search
 * is linear in the text, whatever somebody types.
 *
 * @throws PhraseNotReadable when a line breaks the notation: a fault of ours, found when the module loads.
 * @example phrases("no [known] (risk|risks)").foundIn("there is no known risk ") // true
 */
export function phrases(lines: string): Phrases {
  const sources = lines
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => new PhraseReader(line).read());
  const source = `(?:${sources.join("|")})`;
  const anywhere = new RegExp(`(?<![^ ])${source}`, "g");
  const someHere = new RegExp(source, "y");
  const here = sources.map((line) => new RegExp(`(?:${line})`, "y"));
  return {
    foundIn: (words) => words.search(anywhere) >= 0,
    without: (words) => words.replace(anywhere, ""),
    endsFrom: (words, at) => {
      someHere.lastIndex = at;
      if (!someHere.test(words)) return [];
      return here.flatMap((line) => {
        line.lastIndex = at;
        return line.test(words) ? [line.lastIndex] : [];
      });
    },
  };
}

/** A phrase breaks the notation. */
export class PhraseNotReadable extends Error {
  override readonly name = "PhraseNotReadable";
  readonly phrase: string;

  constructor(phrase: string, found: string) {
    super(
      `Found ${found} in the phrase '${phrase}'; expected words of a-z and 0-9, [ ], ( ), |, !( ), ~, #, ? and '..': correct the phrase.`,
    );
    this.phrase = phrase;
  }
}

/** Any word, and the longest ending of `word~`; both bounded, and neither crosses the end of a sentence. */
const anyWord = "[^ .]{1,30} ";
const anyEnding = "[^ .]{0,14} ";

class PhraseReader {
  private readonly phrase: string;
  private readonly parts: readonly string[];
  private at = 0;

  constructor(phrase: string) {
    this.phrase = phrase;
    this.parts = phrase.match(/\.\.|!\(|[[\]()|]|[^\s[\]()|]+/g) ?? [];
  }

  read(): string {
    const source = this.choice();
    if (this.at < this.parts.length) throw this.unexpected();
    return source;
  }

  private choice(): string {
    const choices = [this.sequence()];
    while (this.parts[this.at] === "|") {
      this.at += 1;
      choices.push(this.sequence());
    }
    return choices.join("|");
  }

  private sequence(): string {
    let source = "";
    for (let part = this.parts[this.at]; part !== undefined && !"|])".includes(part); ) {
      this.at += 1;
      source += this.item(part);
      part = this.parts[this.at];
    }
    if (source === "") throw this.unexpected();
    return source;
  }

  private item(part: string): string {
    if (part === "[") return `(?:${this.closedBy("]")})?`;
    if (part === "(") return `(?:${this.closedBy(")")})`;
    if (part === "!(") return `(?!${this.closedBy(")")})`;
    if (part === "..") return `(?:${anyWord}){0,5}?`;
    if (part === "?") return anyWord;
    if (part === "#") return "\\d{1,4} ";
    if (!/^[a-z0-9]+~?$/.test(part)) throw new PhraseNotReadable(this.phrase, `'${part}'`);
    return part.endsWith("~") ? part.slice(0, -1) + anyEnding : part + " ";
  }

  private closedBy(close: string): string {
    const source = this.choice();
    if (this.parts[this.at] !== close) throw this.unexpected();
    this.at += 1;
    return source;
  }

  private unexpected(): PhraseNotReadable {
    const part = this.parts[this.at];
    return new PhraseNotReadable(this.phrase, part === undefined ? "an early end" : `'${part}'`);
  }
}
