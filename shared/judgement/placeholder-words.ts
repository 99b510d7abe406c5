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

/** Stands for a text that has still to be put in: 'placeholder text', 'insert text here'. */
export const template = phrases(`
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

/** Where to look, so that records which also say something of a person ('on ViSOR', 'MAPPA 2') are pointed to. */
const looks =
  "(see|same as|check|view|consult|read|refer to|as per|per|as (in|stated in|stated on|noted in|recorded in|detailed in|set out in|recorded on)|(found|held|recorded|contained|detailed|outlined|documented|stored|provided|covered|included|explained|available) [(is|are)] (in|on|within|under|via)|look (at|in)|copied (in|from)|access|use|via|in|on|within|from|and|or|under)";
/** Verbs that leave no doubt that something is pointed to, so that any document may follow: 'covered in the … box'. */
const sees =
  "(see|read|check|view|consult|refer to|look at|access|[(as|all)] (documented|covered|held|recorded|contained|outlined|detailed|set out|explained|noted|stored|logged|described|provided|found|given|mentioned|stated|listed|shown|summarised|entered|captured|included|referenced) (in|on|within|under|through|via)|as per|as (in|on)|copied from|taken from)";
const notAModifier =
  "him|her|them|only|in|at|with|alone|two|on|both|he|she|not|no|before|after|during|for|when|and";
const document =
  "(box|section|sections|system|document|documents|report|reports|form|tab|referral|file|folder|email|emails|minutes|database|portal|page|paragraph|attachment|attachments|spreadsheet|letter|summary|risk assessment|assessment|management plan|sentence plan|release plan|record|records|case notes)";
const records = [
  "(mappa|mapps|marac|mash|icpc|strategy) [(f|a|level #)] [(and|or)] (minutes|notes|record|records|documents|form|forms)",
  "digital prison (services|service)|dps|epf|mapps|equip|visor (record|records|entry)|sara|arms|smdp|dash|rsr",
  "[(risk|delius|ndelius|nomis|dps|prison|police|the|my|supervision|case|contact|appointment|session|probation|all|active)] (register|registers|flag|flags|alert|alerts|records|record|notes|log|logs|markers|case notes)",
  "(uploaded|attached|supporting|accompanying|his|her) (docs|documents|document|files)|(documents|docs|document|files|risk|assessments) (tab|section|folder|area)",
  "(ete|accommodation|[personal] wellbeing|[finance] [benefit] [and] debt|womens|womens services|education|employment|dependency [and recovery]|drug and alcohol|other crs|previous crs) referral",
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
  ${looks} [${which}] [${which}] (${records}) [${records}]
  (referral|referrals) [(for|to)] (ete|accommodation|[personal] wellbeing|[finance] [benefit] [and] debt|employment|womens services|dependency and recovery)
  (see|check|view|consult|read|refer to|as per|per|held on|recorded on|noted on|and see) [(oasys|delius|ndelius|rmp)] [and] visor
  (oasys|delius|ndelius|rmp|sara) (and|or|plus) visor
  (see|as in|per) (further|additional|other|needs) (info|information|section|details|detail) [(section|box)] [(below|above)]
  (oasys|rmp|psr|sara|previous referral|referral|report|document) (refers|covers (everything|all|it|this)|has (everything|all [the] (details|info|information|detail)|it all)|gives (a full|full|the full) (account|picture|details|detail) [of risk])
  [(have|has|been|already|file|files|document|documents|docs|all)] uploaded [(to|on|under|in|onto)] [(the|my|r and m|documents|case notes)]
  [(will|should|would|to)] have [(already|now|also)] (received|had|seen|got|been sent) (this|it|the (oasys|rmp|psr|assessment|information|info|report|email))
  [(as|been|already|was|has been|have been)] (sent|emailed|shared|forwarded) [(on|by|via|to|with|in)] [(the|your)] (hub|mailbox|inbox|hub mailbox|hub inbox|provider|supplier|teams|team|worker|caseworker|allocated worker|service|secure email|email)
  (already|previously) (covered|known|documented|explained|entered|uploaded|told)
  covered (elsewhere|already|above|below|before)
  no need to repeat
  (recorded|documented|held|noted|detailed|stored|kept|outlined|found|logged|available|located|listed) elsewhere
  (please find|find) [the] [(oasys|rmp|psr|documents|document)] attached
  pfa
  [it is] in [the] documents
  as (you know|you are aware|we discussed|per [(our|my|the)] [(phone|telephone|last)] (call|conversation|discussion|email|chat|meeting))
  per [(my|our)] (email|call)
  (nothing|nil) to add to [what is (in|on)] [the] (oasys|above|delius|referral|rmp)
  ${looks} [the] (email|attachment) [(to|from|of|in|sent)] [(my|the|your)] (email|0date)
  (ive|have|already|i have) [already] (sent|given|emailed|forwarded|provided|told) [(you|this|it|these)] [(to)] [you]
  you [(will|should)] [already] (have|had) [(had|got|seen)] (this|it|the risk (information|info|assessment))
  (sent|emailed|forwarded) [(to you|over|across)] (in|by|via|with) [(an|my|the)] (email|e mail|post)
  [(risk|risks)] (assessed|recorded|covered|contained|detailed|noted|logged|outlined) [(in|on|within)] [the] (oasys|oasis|ndelius|delius|sara)
  (oasys|ndelius|delius|nomis) (ref|number|reference|id)
  (oasys|ndelius|delius|nomis) # [#]
  (use|using) [the] (oasys|oasis|delius|ndelius)
  held (by|with) [the] (pom|com|pp|om)
  copied (in|from|into|across)
  info [is] (already|all) [on|in] (system|there)
`);

/**
 * Points to a document of whatever name: 'see psychology report', 'covered in the … box'. Read within one clause only, so
 * that 'See OASys. Victim's e-mail …' is two things.
 */
export const namedDocument = phrases(`
  (see|check|read|consult|view|refer to|refer|as per|per|as in) [!(${notAModifier}) ?] [!(${notAModifier}) ?] (${document}|doc|docs|dossier|intel|intelligence|pnc|licence|licence conditions|psychology report|checks) [(attached|above|below|enclosed|trail|uploaded)]
  ${sees} (the|my|his|her|their|our|an|a|your) [?] [?] [?] ${document}
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
  (sara|arms|rsr|rmp|psr)
  not [(yet|been)] (known|available|completed|complete|provided|done|updated|received|sure)
  nothing known
  0date
  [(r|q)] # [#]
  (r10|r11|r12|r6|r7|r8)
  (management plan|psr|pre cons|precons|rmp|isp|pre sentence report|sentence plan|case notes|previous convictions)
`);

/** 'None, see OASys' says nothing; 'none recorded', 'none on Delius', 'none since 2019' say something. */
const mayFollowNothing =
  "none|nil|nothing|really|springs|comes|here|in it|received|at this|that i|i|n|na|tbc|see|please|pls|refer|as|at|to (add|report|note|declare|say|share|give|tell|send|put|upload)|and|or|currently|presently|yet|further|else|more|additional|new to|contact|call|thanks|thank|return|available|provided|here|#|0date";

const aboutWhom =
  "(?:self|others|children|staff|the public|public|him|her|himself|herself|known adults?|partners?|adults)";

/** What is to be read where a pointer points: 'see OASys for risk to self and others' tells of no risk. */
export const subjectOfPointer = new RegExp(
  `(?<=(?:^| )(?:oasys|ndelius|delius|rmp|psr|sara|attached|above|below) )(?:for|regarding|re|about|on|concerning) (?:(?:the|all|full|details|detail|of|more|further|information|info|on|about|any) ){0,3}risks? (?:of (?:serious )?harm )?to ${aboutWhom} (?:(?:and|or|risk to) (?:risk to )?${aboutWhom} ){0,4}(?:and vulnerability )?`,
  "g",
);

/** Says of whom or what a risk is, or what there is none of, so that the text is no placeholder, whatever else it says. */
export const tellsOfRisk = phrases(`
  at risk
  one to one
  back on (it|them)
  (has|have|knows|got|found) (our|my|the|his|her|their) (address|number|home|name)
  (have|had|has|having) a go at
  (recorded|followed|filmed) (a|the|his|her|my) [(last|previous|other|female|new)] (worker|pp|officer|practitioner)
  rsr #
  (do|does|did|done) it again
  (ring|text|call|phone) first !(to)
  (if|when) (late|absent|out|drunk|not there)
  (due|back|due back) in (court|custody|prison)
  (back|in|home|out) by #
  (started|starts|start|starting) on (a|an|the|his|her|staff|another|me|my) !(oasys|assessment|report|rmp|psr|risk)
  (unable|cannot|cant|able|struggles|struggling|difficulty|help|helps|not) [to] [(read|reading)] (read|reading|write|writing)
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
