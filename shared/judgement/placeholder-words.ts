import { phrases } from "./phrases.ts";

const at =
  "(at present|at this (time|stage|point)|at the moment|currently|presently|as yet|yet|for now|today)";

/** Says that there is nothing: 'none', 'nil', 'N/A'. A denial of risk ('none known', 'no risk') is not among them. */
export const nothing = phrases(`
  none
  nil [return]
  nothing [(further|else|more|additional|new)] [to (add|report|note|declare|say|share)] [${at}]
  zero
  no (further|additional|other|more|new) (info|information|detail|details|comment|comments|update|updates|notes)
  no [risk] (info|information|details|comment|comments|update|updates|notes)
  no entry
  dim [byd] [(i w|iw|i) (ychwanegu|nodi)]
  dim (gwybodaeth|rhagor)
  nfi
  left blank
  not (completed|complete|filled in|provided)
  no (risk|risks) (summary|assessment) (available|completed|provided)
  blank
  leave blank
  intentionally [left] blank
`);

export const notApplicable = phrases(`
  n a
  na
  not [currently] applicable
  (amherthnasol|ddim yn berthnasol|amh)
`);

/** Says that something will come: 'TBC', 'to follow', 'awaiting OASys'. */
export const pending = phrases(`
  (tbc|tba|tbd|tbf|t b c|t b a)
  to [be] (confirmed|confirm|advised|announced|completed|added|updated|provided|determined|follow|done|inserted|sent|supplied|finalised)
  (will|to|shall) [be] (follow|update|updated|add|added|complete|completed|send|sent|forward|forwarded|provide|provided|supply|supplied|confirm|confirmed)
  follows
  (awaiting|awaited|pending|outstanding|in progress|in process|under review|being (completed|updated|reviewed|done))
  (once|when|after|until|as soon as) (oasys|oasis|risk assessment|assessment|review|it|this|report) [(is|has been|have been|has|been)] (completed|complete|updated|available|finished|done|reviewed|received|signed off|locked)
  when (available|known|received|completed)
  (i ddilyn|iw (gadarnhau|gwblhau|cadarnhau))
  placeholder
`);

const points =
  "(see|same as|gweler|check|view|consult|read|refer to|as per|per|as in|as stated in|ref|from|found (in|on)|held (in|on)|contained (in|on|within)|available (in|on|via|from)|recorded (in|on)|detailed in|outlined in|included in|documented in|provided in|covered in|within|in|on)";
const which =
  "(the|my|his|her|their|full|latest|current|most recent|previous|original|initial|first|last|other|earlier|main|this|that|recent|updated|completed|oasys|delius|ndelius) [(full|latest|current|previous|original|updated|initial|most recent)]";
/** Sources that are no answer when pointed to; named alone, they may be one ('on licence', 'PSR completed'). */
const elsewhere = [
  "[(risk|full|risk of harm|harm|rosh)] (assessment|assessments|screening|management plan|summary|screen|tab)",
  "rmp|isp|psr|pre sentence report|pre cons|precons|previous convictions|court report|court reports",
  "cps (documents|docs|papers|paperwork|pack)|depositions|visor|licence conditions",
  "[(initial|risk)] sentence plan",
  "case (notes|note|record|records)|contact (log|logs)|contacts",
  "referral|referrals|referral form",
  "[(risk|needs|previous|other|next|additional)] (information|risk|needs|info) (section|box|part|tab)|[(risk|needs|previous|other|next)] (section|box)",
  "(section|sections|part|page|question|r) # [(and|to|or) [r] #]|r10|r11|r6|r7|r8",
].join("|");

/** Points to another place: 'see OASys', 'as above', 'attached', 'sent by e-mail'. */
export const pointer = phrases(`
  (oasys|oasis|oassys|oaysis|oaysys|oasy|oays|oa sys|o asys)
  (ndelius|delius|n delius|deluis|nomis|p nomis)
  (attached|attachment|attachments|enclosed|enclosure)
  (as|see|per|same as|refer to|gweler|fel|in|from|the) [per] [the] (above|below|before|previous|previously|uchod|isod|earlier|overleaf)
  (above|ditto|same again|[yn] ynghlwm|y ddogfen|dogfen|asesiad|atodiad)
  (as|per) previously (stated|noted|mentioned|advised|discussed|recorded|sent|provided|reported)
  (as|already) (discussed|agreed|advised|stated|mentioned|sent|provided|emailed|shared|noted|known|recorded)
  on (file|record|the system|system|the file)
  (emailed|sent|shared|forwarded|provided|supplied) (separately|by email|via email|by secure email|via secure email|by cjsm|via cjsm|over|across|already|elsewhere|previously|to you)
  (email|emails) (sent|to follow)
  ${points} [${which}] (${elsewhere})
`);

/** Keyboard noise, and words that only show that somebody was here. */
export const noise = phrases(`
  x !(#)
  (xx|xxx|xxxx|xxxxx|xxxxxx|xxxxxxxx)
  (test|testing|asdf|asd|asdfgh|qwerty|abc|blah|lorem|ipsum|dolor|sit amet)
  (0|00|000)
  (ok|done)
  (amdani|prawf)
`);

/** Words that say nothing of their own beside the above. None of them denies, names a person or tells a level. */
export const filler = phrases(`
  (please|pls|plz|plse|kindly|see|refer|referring|ref|check|view|consult|read|access|find|look at|gweler|os|gwelwch|yn|dda)
  (to|on|of|for|from|in|within|via|under|through|by|the|a|an|and|or|also|both|as|per|it|its|this|that|these|those|which|where|with|any|all|is|are|was|were|has|have|been|be|there|here|re|if|so|just|already|again|then|only)
  (my|our|your|his|her|their|i|we|you|me|us)
  (will|would|can|could|may|should|shall)
  (full|fully|fuller|further|more|additional|other|relevant|latest|recent|current|currently|most|up to date|uptodate|updated|dated|complete|completed|previous|previously|detailed|same|new|copy|required|needed|necessary|last|original|initial|comprehensive|thorough|entire|whole|specific|main|usual)
  (information|info|infomation|informtion|detail|details|detailing|risk (information|info|details|detail|assessment|section|issues|summary|analysis|profile|history|concerns)|record|records|recorded|system|systems|document|documents|documentation|report|reports|number|section|sections|assessment|assessments|summary|analysis|overview|breakdown|profile|screening|form|tab|page|box|entry|entries|paperwork|file|files)
  (available|contained|found|held|documented|included|covered|listed|located|stored|noted|outlined|logged|set out|accessible|provided|shown|uploaded|saved|separately|elsewhere|populated|imported|inputted|entered|reviewed|signed|countersigned|locked|finalised|pulled [through] [across]|pull through|stated|given|described|specified|referenced|mentioned|highlighted|identified in|addressed)
  (shortly|soon|later|asap|in due course|separately|tomorrow|today|next week|this week|${at})
  (once|when|after|until|before) [(i|we|you)] [(have|are|has|been|is)]
  (thanks|thank you|many thanks|kind regards|regards|ta|diolch|cheers)
  not [(yet|been)] (known|available|completed|complete|provided|done|updated|received)
  (pp|pom|com|provider|supplier|probation|practitioner|admin)
  (regarding|concerning|relating to|in relation to|about|with regards to|in regards to|in respect of)
  0date
  [(r|q)] # [#]
  (r10|r11|r12|r6|r7|r8)
`);

/** The bare word 'risk', which labels a placeholder ('Risk: N/A') but denies risk beside 'none' ('Risk: none'). */
export const bareRisk = phrases(`
  (risk|risks|rosh)
`);

/** A heading of a form with its colon or question mark, put in its place before the words are read. */
export const heading = phrases(`
  0heading
`);
