/*
 * What has to be read before the words of a clause are weighed: other names of the same papers, turns of phrase that name
 * the person and tell nothing of them, and what makes a clause an instruction, a condition or a tale of the person.
 */

const person =
  "(?:him|her|them|pop|(?:the|this) (?:man|lady|gentleman|woman|person|client|chap|lad|individual|pop|guy|girl|case))";

/** Longer names and turns of phrase, each with the word that stands for it. */
const alike: readonly (readonly [RegExp, string])[] = [
  [/ (?:risk management|release|sentence|management) plan /g, " rmp "],
  [/ (?:pre sentence|court|oral|stand down) report /g, " psr "],
  [/ (?:r and m|refer and monitor|case management system) /g, " portal "],
  [/ (?:service|help|it|duty|support) desk /g, " helpdesk "],
  [
    / risk (?:part|parts|bit|bits|stuff|side|piece|element|elements|content|write up|details?|info|information|box|field|levels?|summary) /g,
    " info ",
  ],
  [/ bear with(?: me| us)? /g, " sorry "],
  [/ (?:crack|get|press|carry|crack straight) on with /g, " do "],
  [
    / (?:top|write|type|fill|tidy|pick|sort|finish|round|put|get|chase) (it|this|these|that|them|everything) (?:up|off|in|out|together|down|over|across) /g,
    " send $1 ",
  ],
  [/ (?:getting|get|gotten|come|coming) up to speed /g, " sorry "],
  [/ (?:in|at|from) the [a-z]{3,15} (?=office |team |hub |unit )/g, " in the "],
  [
    / (?:on (?:its|their|the) way|in the (?:queue|pipeline|post|system|works)|in hand|in train) /g,
    " to follow ",
  ],
  [/ of it outage /g, " system down "],
  [/ (?:covering|duty|student|trainee|locum) officer only /g, " sorry covering "],
  [/ this is (?:his|her) (?:first|second|third|fourth|next|other) referral /g, " another referral "],
  [/ touch base /g, " contact "],
  [/ self explanatory /g, " clear "],
  [/ in person /g, " "],
  [/ try again /g, " try "],
  [/ on me again /g, " "],
  [/ having (?:trouble|problems|issues) uploading the [a-z]+ /g, " system down "],
  [/ all of (?=it|this|that)/g, " "],
  [/ (?:a few|a couple of|couple of|five|ten|two|\d{1,2}) (?:minutes|mins|moments) /g, " moments "],
  [/ (?:psr|report|screening|draft) only (?=so |$)/g, " psr "],
  [
    / only (?=(?:just|went|started|got|been|be|picked|allocated|had|received|came|have|took|so|available|recently|met|began) )/g,
    " ",
  ],
  [/ (?:service|you|team|we|worker|ive|already) (?:have |has )?worked with (?:him|her|them) /g, " you know "],
  [
    / (?:transferred|transferring|transfer|moved|moving) (?:in |over |across )?from [a-z]{3,20} /g,
    " transfer ",
  ],
  [
    / (?:when|once|until|as|till|and) (?:he|she) (?=(?:is|will|returns?|gets?|comes?|has|can) (?:back|return|send|update|complete|finish|add|upload|share|forward|do|able|available|on leave|returned) )/g,
    " when they ",
  ],
  [
    / (colleague|officer|pp|pom|com|spo|manager|admin|practitioner|0name) (?:(?:and|but|who|so) )?(?:he|she) (?=(?:will|is going to|has promised|hopes) )/g,
    " $1 who ",
  ],
  [
    / (?:once|when|after|until|before|as soon as|have not|havent|not|not yet|yet to|prior to|following|never|only|just|ahead of) (?:(?:i|ive|im|we|weve|pp|have|had|yet|actually|first|finally|to|get to|managed to|able to|been able to|properly) ){0,4}(?:met|seen|meet|meeting|seeing|see|spoken to|speak to|speaking to|interviewed|interviewing|met with|meet with|know) (?:with )?PERSON /g,
    " 0met ",
  ],
  [
    / (?:before|when|once|after|prior to|ahead of) (?:(?:you|they|the worker|your worker|worker|anyone|someone|we) ){0,2}(?:first )?(?:start|starts|starting|begin|see|sees|seeing|meet|meets|meeting|contact|contacts|contacting|speak|speaking|call|calling)(?: with| to| working with| work with)? PERSON /g,
    " 0met ",
  ],
  [
    / (?:about|for|on|regarding|re|concerning) PERSON (?=(?:once|when|later|soon|as|asap|by|in|to|at|over|yet|before|from|and) |$)/g,
    " ",
  ],
  [/ (?:get|put|getting) (?:him|her|them) (?:on|onto) (?:the|your) (?:waiting )?list /g, " 0met "],
  [
    / (?:his|her|the pops|the clients) (?=(?:(?:full|latest|last|recent|current|previous|other|first|old|new|updated|initial|risk|most|prison|court|accommodation|ete) ){0,3}(?:oasys|oasis|ndelius|delius|rmp|psr|rsr|sara|arms|info|referral|referrals|assessment|report|file|records?|case|notes|documents?|paperwork|information|details|section|minutes|initials|name) )/g,
    " the ",
  ],
].map(
  ([said, same]) =>
    [new RegExp((said as RegExp).source.replaceAll("PERSON", person), "g"), same as string] as const,
);

/** The clause with one word for each of these. Framed in spaces, as it came. */
export const inPlainOffice = (clause: string): string =>
  alike.reduce((left, [said, same]) => left.replace(said, same), clause);

const ofThePerson =
  / (?:he|him|his|she|her|hers|himself|herself|hes|shes|hell|shell|pop|pops|client|man|lady|woman|guy|lad) /;

/** What somebody is told to do or to leave, or what is denied of the person: 'do not …', 'must …', 'no …', 'not to …'. */
const instructs = new RegExp(
  [
    "(?:do not|dont) (?!know |have |yet |hold |think |see (?:what|why|how) |need to |want to repeat |currently |hesitate |feel |understand )",
    "never ",
    "must (?!have |admit )",
    "(?:will|shall|should|would) not (?!upload |load |open |attach |let |save |allow |go )",
    "wont (?!let |load |open |work |be (?:able|long|in|ready|available) |have |save |allow |upload |attach |accept |take )",
    "not to ",
    "cannot be ",
    "no (?!oasys (?:yet|available|so|as) |docs |documents? |documentation |paperwork |text |idea |clue |report was |information to (?:hand|share) |access |reply |response |more |further |time |chance |change from |update |updates |word |news |psr |rmp |report |assessment |information from |info from |need to |longer |joy |luck |one |sign |feedback )",
    "(?:if|when) (?:late|absent|out|drunk) ",
    "do it again ",
    "again ",
  ]
    .map((told) => ` ${told}`)
    .join("|"),
);

const conditions = / (?:if|unless|in case) /;
const harmless =
  / if (?:you|your|anyone|any|in doubt|needed|required|wanted|necessary|unclear|unsure|there|possible|not|further|more|this|that|so|i|we|anything|the worker|it is (?:not )?(?:clear|enough|needed|allocated|possible)) /;
const told = / (?:late|absent|out|off|open|not at|lost|alone|own) /;

/** Whether the clause tells something of the person, instructs somebody, or says what to do in some event. */
export const tellsOrInstructs = (clause: string): boolean =>
  ofThePerson.test(clause) ||
  instructs.test(clause) ||
  (conditions.test(clause) && (!harmless.test(clause) || told.test(clause)));
