import { phrases } from "./phrases.ts";

const at =
  "(at present|at this (time|stage|point)|at the moment|currently|presently|as yet|yet|for now|today)";

/** Says that there is nothing: 'none', 'nil', 'N/A'. A denial of risk ('none known', 'no risk') is not among them. */
export const nothing = phrases(`
  none
  (nil|nill) [return]
  (null|nan|undefined)
  nothing [(further|else|more|additional|new)] [to (add|report|note|declare|say|share)] [${at}]
  zero
  no (further|additional|other|more|new|extra) (info|information|detail|details|comment|comments|update|updates|notes)
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
  (not|non) [currently] (applicable|applic|app)
  (amherthnasol|ddim yn berthnasol|amh)
`);

/** Says that something will come: 'TBC', 'to follow', 'awaiting OASys'. */
export const pending = phrases(`
  (tbc|tba|tbd|tbf|t b c|t b a)
  to (follow|confirm|come)
  (to|2) be (conf|confirmed|advised|announced|completed|added|updated|provided|determined|done|inserted|sent|supplied|finalised|assessed|reviewed|given|checked|decided|submitted|uploaded)
  (yet to be|not yet|not [yet] been|still to be) (confirmed|completed|assessed|reviewed|updated|done|added|provided)
  (will|shall) [be] (follow|advise|advised|come|assessed|update|updated|add|added|complete|completed|send|sent|forward|forwarded|provide|provided|supply|supplied|confirm|confirmed)
  (awaiting|awaited|pending|outstanding|in progress|in process|under review|being (completed|updated|reviewed|done))
  (once|when|after|until|as soon as) (oasys|oasis|risk assessment|assessment|review|it|this|report) [(is|has been|have been|has|been)] (completed|complete|updated|available|finished|done|reviewed|received|signed off|locked)
  when (available|known|received|completed)
  (i ddilyn|iw (gadarnhau|gwblhau|cadarnhau))
  placeholder [text]
  (insert|enter|add|type|input) [text] [(risk|risk information|risk info|information|details)] [text] here
  enter text
  insert (text|risk information|risk info|details|information)
`);

const points =
  "(see|same as|gweler|check|view|consult|read|refer to|as per|per|as in|as stated in|ref|from|found (in|on)|held (in|on)|contained (in|on|within)|available (in|on|via|from)|recorded (in|on)|detailed in|outlined in|included in|documented in|provided in|covered in|within|in|on)";
const which =
  "(the|my|his|her|their|full|latest|current|most recent|previous|original|initial|first|last|other|earlier|main|this|that|recent|updated|completed|oasys|delius|ndelius|r and m|refer and monitor|crs) [(full|latest|current|previous|original|updated|initial|most recent)]";
/** Sources that are no answer when pointed to; named alone, they may be one ('on licence', 'PSR completed'). */
const elsewhere = [
  "[(risk|full|risk of harm|harm|rosh)] (assessment|assessments|screening|management plan|summary|screen|tab)",
  "rmp|isp|psr|pre sentence report|pre cons|precons|previous convictions|court report|court reports",
  "cps (documents|docs|papers|paperwork|pack)|depositions|[my] (email|emails|e mail|correspondence)|pp details|contact details",
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
  (as|see|per|same as|refer to|gweler|fel|in|from|the) [per] [the] (above|below|before|previous|prev|previously|uchod|isod|earlier|overleaf)
  (above|ditto|same again|[yn] ynghlwm|y ddogfen|dogfen|asesiad|atodiad)
  same as (before|last time|previously|above|previous)
  same
  as (prev|last time|before|oasys|delius)
  (as|per) previously (stated|noted|mentioned|advised|discussed|recorded|sent|provided|reported)
  (as|already|previously) (discussed|agreed|advised|stated|mentioned|sent|provided|emailed|shared|noted|recorded|supplied|submitted|given|detailed)
  (submitted|supplied) separately
  (on|in|within) (r and m|refer and monitor)
  copy and paste
  on (file|record|the system|system|the file)
  (emailed|sent|shared|forwarded|provided|supplied) (separately|by email|via email|by secure email|via secure email|by cjsm|via cjsm|over|across|already|elsewhere|previously|to you)
  (email|emails) (sent|to follow)
  [have] (emailed|forwarded|sent|shared) [(the|all|full)] [(risk|oasys)] [(information|info|details|assessment|rmp|plan|risk management plan)] [(to|with)] [(the|your)] (provider|supplier|worker|caseworker|you)
  (rmp|psr|risk management plan|risk assessment|assessment|information|info|details|report|paperwork) [(has been|have been|to be|will be|was|were)] [(already|now)] (sent|shared|emailed|attached|forwarded|uploaded)
  [further] (info|information|details|detail) [(is|are|can be)] [available] (on|upon) request
  (available|provided) (on|upon) request
  ${points} [${which}] (${elsewhere})
`);

/** Keyboard noise, and words that only show that somebody was here. */
export const noise = phrases(`
  x !(#)
  (xx|xxx|xxxx|xxxxx|xxxxxx|xxxxxxxx)
  (test|testing|test1|test123|asdf|asd|asdfgh|qwerty|qwertyuiop|abc|123|1234|blah|lorem|ipsum|dolor|sit amet)
  (0|00|000)
  (ok|done)
  (amdani|prawf)
  (please|pls) ignore
`);

/** Turns of phrase, made of more than neutral words, that say nothing of their own beside the above. */
export const filler = phrases(`
  risk (information|info|details|detail|assessment|section|issues|summary|analysis|profile|history|concerns|management plan)
  risk and needs
  (am|o|gwybodaeth|wybodaeth) risg
  r and m
  risk of [serious] harm (information|info|details|detail|assessment|section|summary|analysis|screening)
  ${at}
  (to|once|when|after) hand
  not [(yet|been)] (known|available|completed|complete|provided|done|updated|received|sure)
  nothing known
  0date
  [(r|q)] # [#]
  (r10|r11|r12|r6|r7|r8)
  (management plan|psr|pre cons|precons|rmp|isp|pre sentence report|sentence plan|case notes|previous convictions)
`);

/** 'None, see OASys' says nothing; 'none recorded', 'none on Delius', 'none since 2019' say something. */
const mayFollowNothing =
  "none|nil|nothing|n|na|tbc|see|please|pls|refer|as|at|to (add|report|note|declare|say|share)|and|or|currently|presently|yet|further|else|more|additional|new to|contact|call|thanks|thank|return|available|provided|here|#|0date";

/** Says of whom or what a risk is, or what there is none of, so that the text is no placeholder, whatever else it says. */
export const tellsOfRisk = phrases(`
  at risk
  to complete by
  there (is|are|remains|remain) [(a|some|still|clear)] (risk|risks)
  (new|further|emerging|increased) (risk|risks) !(information|info|details|assessment|assessments)
  (section|s) (18|20|39|47)
  (first|initial) (contact|appointment|meeting|session) (by|via|in|at|on|should|must|to be)
  attachment (issues|issue|disorder|difficulties|style)
  report [any] (concerns|issues|problems|changes)
  (call|ring|phone|text|email|contact|tell|ask|message) (her|his|their|him|them)
  (999|101|111|112)
  (none|nil|nill|nothing|zero) !(${mayFollowNothing}) ?
  no [risk] (info|information|details) !(${mayFollowNothing}) ?
  (risk|risks) (to|towards|toward) !(be|follow|discuss)
  (risk|risks) from !(oasys|delius|ndelius|the (oasys|delius|system|previous|assessment))
`);

/** The bare word 'risk', which labels a placeholder ('Risk: N/A') but denies risk beside 'none' ('Risk: none'). */
export const bareRisk = phrases(`
  (risk|risks|rosh)
`);

/** The title of the section with its colon, put in its place before the words are read. */
export const title = phrases(`
  0title
`);

/** A heading of a form with its colon or question mark, put in its place before the words are read. */
export const heading = phrases(`
  0heading
`);
