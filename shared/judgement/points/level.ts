import { level, people } from "../people.ts";
import { phrases } from "../phrases.ts";

/** Point 2: the level of that risk, low, medium, high or very high, in full or by the letter. */
export const riskLevel = phrases(`
  ${level} [(level|levels)] [(of|overall)] (risk|risks|rosh|rsh|roh|harm|likelihood)
  (risk|risks|rosh|rsh|roh|harm|level|rating|rated|assessed|assesses|risk level) .. ${level}
  ${people} [(is|are|at|as|was|remains|still|risk|rated|currently)] [(is|at|as|assessed as|a)] ${level}
  ${level} [(risk|rosh|to|for|towards)] [(to|for|towards|re)] [(the|a|all)] ${people}
  (mrosh|hrosh|lrosh|vhrosh)
  (l|m|h|vh) (risk|rosh|rsh)
  (l|m|h|vh) (to|for) [the] ${people}
  ${people} (l|m|h|vh)
  (risk|rosh) (l|m|h|vh)
`);

/** What a line holds that only gives a level, as an answer to 'What is the level?', besides the level. */
export const aroundLevel = phrases(`
  (level|overall|how much|risk|is|rosh|the|of|harm|serious|assessed|as|currently|pop|he|she)
  #
`);

export const levelAlone = phrases(level);
