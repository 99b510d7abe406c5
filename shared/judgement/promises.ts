import { phrases } from "./phrases.ts";

/*
 * A section that promises risk information holds none: 'the risk section should not be left blank' (Top Tips), and this
 * section is 'the only place where risk information is shared'. A promise is a clause that says of a piece of paperwork
 * that it will be, is being, or has not yet been, produced or passed on. What is said of a person ('will attend drunk')
 * is made of other words, so it never fits.
 */

/** What is done to paperwork: as in 'will …', 'is being …', 'has been …'. */
const produce = {
  base: "send|send on|forward|share|upload|attach|email|e mail|complete|finish|add|update|provide|submit|resubmit|supply|populate|amend|input|drop|upload|enter|do|write|review|finalise|calculate|confirm|advise|follow|fill [(this|it|these|that)] (in|out)|pop|get|bring|come|pass|type up|start|copy|sort|arrange|put|revise|edit|return to|come back to|do so|make sure|ensure",
  ing: "sending|forwarding|sharing|uploading|attaching|emailing|completing|finishing|adding|updating|providing|submitting|supplying|populating|amending|inputting|entering|doing|drawing up|reviewing|finalising|calculating|working|coming|typing|starting|preparing|drafting|signing|countersigning|gathering|collating|having trouble uploading|having problems uploading|struggling to (upload|attach)",
  done: "sent|forwarded|shared|uploaded|attached|emailed|completed|complete|finished|added|updated|provided|submitted|resubmitted|supplied|populated|amended|input|inputted|entered|done|written|reviewed|finalised|calculated|calculated and sent|confirmed|advised|filled in|started|begun|signed|signed off|countersigned|locked|copied|drafted|gathered|collated|obtained|quality assured|qa d|qad|undertaken|discussed and updated|reviewed and resubmitted|received|available|ready|determined|assessed|inserted|checked|decided|given|sorted|in|through|back|on the system|announced",
};

/** Those by whose doing it comes. */
const sender =
  "(i|ill|we|well|she|he|they|pp|pom|com|spo|om|admin|another|(the|my|his|her|a|our|this|current|new|previous|allocated|sending|receiving) [(new|court|previous|sending|allocated|case|duty)] (colleague|pom|com|pp|spo|officer|practitioner|manager|team|prison|court|area|administrator|admin|oasys|report)|(new|court|previous|allocated|duty|sending) (officer|pp|practitioner|team|area|colleague))";
const will =
  "((will|shall|wil|ill|well|aim to) (have|get) (it|this|these)|will|shall|wil|ill|well|aim to|hope to|hoping to|plan to|intend to|need to|have to|promise to|going to|want to|able to|to|2|will aim to|will try to|would)";
const adverb =
  "(be|then|also|soon|shortly|now|just|try to|try and|look to|hopefully|aim to|make sure to|have this|have it|have these|still|all|fully|asap)";
const document =
  "([initial] (oasys|oasis|oassys)|[(police|social services|safeguarding|prison)] [(and|or)] [(police|social services|safeguarding)] (checks|call outs)|rsr|rmp|psr|sara|arms|rosh|layer (3|three|1|one) [oasys]|risk|risk of harm|risk management plan|sentence plan|pre sentence report|(risk|full|the|this) (bits|bit)|paperwork|checks|call outs|callouts|screening|report|assessment|box|section|form|template|details|info|information)";
const pendingState =
  "(tbc|tba|tbd|tbf|t b c|t b a|in progress|in process|in draft|draft [only]|underway|under way|under review|under separate cover|outstanding|awaited|pending|overdue|due|work in progress|ongoing)";
const neverDone = "(yet|still) to be|not [been] [yet] [been]|(havent|hasnt|isnt|arent|wasnt) [(yet|been)]";
const noTime =
  "(not|havent|hasnt|not yet|havent yet) (had chance to|had a chance to|had time to|had the chance to|got round to|got around to|managed to|able to|been able to|yet been able to)";

/** Says that something will come: 'will send it later', 'OASys being completed', 'TBC', 'awaiting countersignature'. */
export const promise = phrases(`
  [${sender}] ${will} [${adverb}] [${adverb}] (${produce.base}|${produce.done}) [(and|then) [(be|will)] (${produce.base}|${produce.done})]
  [${sender}] ${will} [be] (follow|attach|forward|upload|advise)
  [(i|im)] [(am|is|are|currently|just|still|busy)] [(currently|just|still|in the process of)] [(being|in the process of|currently|still|now)] (${produce.ing})
  [${document}] [(is|are|was|has been|currently|is currently|are currently)] [(currently|still)] being (${produce.done})
  (${neverDone}) [(fully|quite|yet)] (${produce.done}|available|known)
  ${noTime} (${produce.base}|${produce.ing}|access|open|speak)
  (awaiting|await|awaited|waiting (on|for)|waiting) [(the|a|for|on|my|his|her|to be)] [full] [(${document}|${produce.done}|(countersign|countersigning|counter signature|countersignature|countersignature|sign off|sign|signing) [by [the] [my] (spo|manager)]|spo|prison|police|social services|information|result|transfer|checks|call outs|outcome)]
  ${document} [(is|are|was|will be|still|currently)] [(is|are|still|currently)] ${pendingState}
  ${pendingState}
  (doing|writing) [(the|an|a|his|her)] ${document}
  ${document} [(is|are)] [(still|currently)] (with|on) [(my|the)] (spo|manager|supervisor|list|colleague|court team) [(for|to)] [(sign|signing|signature|countersigning|countersign|review)]
  [(prison|previous|full|the)] ${document} [(has been|been|was|have been)] (requested|chased|asked for)
  (requested|chased|asked for) [from] [the] (previous pp|previous officer|prison|pom|court|police|sending area|probation|social services)
  [i] have asked [(the|my|his|her|for)] (pom|pp|spo|colleague|admin|prison|previous pp|court) (for|to)
  (once|when|after|until|as soon as|upon|on|by the time) [(the|my)] [${document}] [(is|has been|have been|has|been|its|it is|i have|ive|they are)] [(it|been|is)] (${produce.done}|locked|closed|completion)
  (more|full|fuller|further) [(risk|info|information|details|detail)] (to come|coming|to follow)
  please bear with me
  (coming|following|sent|available|ready) (soon|shortly|later)
  (still|remains|yet) to (do|be done|follow|come|complete|finish|add)
  to (be (conf|confd)|finish|do|follow|come|upload|attach|send|add|forward)
  [(over|across|through)] to you
  over [by] (email|post)
  sending [(over|across|through|on)]
  (get|pop|bring|pass|send|have|give|popping|getting) [(this|it|these|that|the ${document}|everything)] [(over|across|through|out|off|on)] [to] [you]
  send [(the|this|it|a)] [(risk|full|updated|my)] ${document} [to you]
  have (this|it|these|that|everything) to you
  let you have (it|this|the|what|a|these)
  [will] (be with you|keep you (posted|updated|informed)|let you know|get (it|this) done|see to (it|this)|get on to (it|this)|get onto (it|this)|pick (it|this) up|chase (it|this|up|the|this up))
  (before|prior to) (completing|finishing|sending|sharing|submitting|updating) (this|it|the|anything|my)
  (cant|cannot|unable to|not able to|couldnt|could not|can not) (complete|finish|finalise|populate|update|upload|attach|access|open|add|do this|do it|get onto|get into) [(in|into|to|onto)] [(this|it|the|my|these)]
  (started|begun|commenced|part done|partly done|partially completed|partially complete|half done) [but] [(is|its)] [(not|yet|to)] [(yet|been)] [be] [(finished|complete|completed|done)]
  (incomplete|unfinished|uncompleted|part complete|needs (completing|updating|finishing|adding|doing|reviewing)|(needs|need|requires|require|due|has|have|is|are|ought) to be (${produce.done})|requires (updating|completing|completion|review))
  (on|in) (my|the) (to do list|list|pile|in tray)
  (chased|chasing|requested|requesting|sourcing) [up] [(the|a|my|from|with|his|her)] [(prison|court|police|${document}|pom|pp|previous)] [(for|to)]
  (promise|undertake|intend|mean) to (${produce.base})
  come back to (this|it) [(later|asap)]
  (will|to) be (populated|reviewed|resubmitted)
  [will] (add|get|do|have) (this|it|these|more|the rest|everything) (later|tomorrow|soon|asap|shortly)
  (havent|hasnt) got round to (this|it)
  oasys now
  [(am|is|be|its|it is)] [(along|on (its|the) way|in the post|in hand|imminent)]  (shortly|soon|on (its|the) way|in the post|imminent)
  by now
  (once|when|after|until) sentenced
  in person
  (not sure|dont know|do not know|unsure) [yet]
  nothing [as] yet
  (system|r and m|it) (would not|wont|will not|wouldnt|did not|does not) (allow|let me)
  (need|needs) to (${produce.base})
  (checking|check|confirm|confirming) with [(the|my)] (police|prison|pom|previous pp|court|social services|spo|previous officer)
  (prison|police|court|pom) (have|has) not (sent|provided|completed|shared|returned|uploaded)
  not [had] [(the|an|my)] [${document}] (back|received|returned) [(yet|from)]
  (subject to|dependent (on|upon)|depending on|determined by) [the] ${document} [completion]
  find out [and]
  keep (you|provider|worker|everyone|the provider) (updated|posted|informed)
  no (oasys|rmp|psr|assessment) (yet|as yet)
  tried to (attach|upload|send|access|open)
  (oasys|file|document|it) [(is|was)] too (big|large) [to (attach|upload|send)] [so (emailed|sent by email|will email)]
  (info|information|details|assessment|full assessment|screening|report) [only] (being (gathered|obtained|collated|sought|requested)|to come)
  [(initial|basic)] screening only
  (ive|i have|have|i) not (finished|completed|done|started|written|got) [(the|this|an|my|his|her)] [(${document}|yet)]
  when (available|known|received|completed)
  (i ddilyn|iw (gadarnhau|gwblhau|cadarnhau))
`);

const month =
  "(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)";
const ordinal =
  "(1st|2nd|3rd|4th|5th|6th|7th|8th|9th|10th|11th|12th|13th|14th|15th|16th|17th|18th|19th|20th|21st|22nd|23rd|24th|25th|26th|27th|28th|29th|30th|31st)";
const weekday =
  "(monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues|tue|wed|weds|thurs|thur|thu|fri)";

/**
 * When, after what, and why not yet. These say nothing of a risk beside a promise or a pointer; they may say something
 * without one.
 */
export const circumstance = phrases(`
  (by|on|until|till|before|after|from|dated|due|the|this|next|of|last|week commencing|wc|monday to) [the] [(${weekday}|start|end|close|middle)] [(of|the)] [(0date|${weekday}|week|month|day|play|business|(#|${ordinal}) [of] [${month} [#]])]
  ${ordinal} [of] [${month}] [#]
  # ${month} [#]
  (${weekday}|${month} #|0date)
  (later|tomorrow|today|yesterday|tonight|soon|asap|shortly|cop|cob|eod|end of (play|day|the day|week|the week)|close of (play|business)|next (few|couple of) days|few days|next week|this week|next month|this afternoon|this morning|possible|date)
  (once|when|after|until|as soon as|before|following|prior to) [(i|ive|we|pp)] [have] (met|seen|see|meet|spoken to|speak to|interviewed|meeting|seeing|interviewing) [with] (him|her|them|pop|the pop)
  (following|after|at|until|before|by|post|during) [(the|my|his|her|our|an|first|initial)] [(first|initial|next)] (appointment|appt|induction|meeting|session|interview|supervision|sentence planning meeting|sentence planning|sentence plan|transfer|three way|3 way|review|allocation|handover|release|sentencing)
  (three|3) way
  (when|once|until) [(i|she|he|they|my colleague|am|transfer)] [(am|is|are|get|gets|come|goes|comes)] (back|return|returns|through|available) [(from leave|in the office|in work|at work)]
  (back|return|returning) [(from|on|to)] [(leave|the office|work|0date)]
  [(am|currently|i|im|pp)] [(am|is|currently)] (on leave|on sick leave|annual leave|on annual leave|on al|out of office)
  (am|i am|im|currently) [currently] (away|off|off sick)
  when (i can|able|possible|done|finished|back|up|it is up|completed|ready|complete|they are back|i get (chance|a chance|time))
  on (return|completion|receipt)
  (sorry|apologies|apologise|sorry for the delay|apologies for the delay|many apologies) [for (the|any) (delay|inconvenience)]
  (bear|bare) with (me|us) [please]
  (in a rush|rushed|ran out of time|run out of time|no time|out of time|short of time|busy|behind|not enough time|had chance|had (time|the time|a chance))
  [have] (not|nt) (had|got) [(the|a|any)] (chance|time|opportunity|round) [to] [(do|complete|finish)]
  (havent|hasnt) (had|got) [(the|a|any)] (chance|time|opportunity|round) [to] [(this|it|doing|do|complete|finish)]
  (the|my|currently|r and m|it|delius|oasys|ndelius|system|systems) [(system|network|laptop)] [(is|are|was|currently)] [currently] (down|offline|not working|not loading|unavailable)
  [(am|i am|currently)] (unable to|cannot|cant|could not|couldnt|not able to|not let me|wont let me|wouldnt let me|would not let me) (access|open|attach|upload|view|log|get|add|print|download) [(in|into|on)]
  [(case|this case|pop|new case|this)] [(is|was|has been|only|just|newly|recently|only just)] [(being|only|just|newly|recently)] (allocated|transferred|transferring|assigned|reallocated|handed over) [(in|out)] [to] [me] [(from|yesterday|today)]
  new case
  layer (#|one|three|3)
  (new|fresh) to (me|my caseload|caseload|the caseload|the team)
  (just|only|recently|newly) (got|picked|taken|given|been (given|allocated|passed|assigned)|inherited) [(up|on|over)] [this] [case]
  from (my colleague|[the] (police|social services|prison|court|pom|previous pp|sending area))
  (from|by|to) [the] (previous|prison|sending|other|new|court|police|social services|old|home) (area|pp|officer|team)
  (too much|too long|too lengthy|lots|a lot) [(info|information|detail|to|for)] [(to|for)] [(put|write|copy|type|include|fit)] [(here|across|in|in here)]
  (within|in) [the] [(next|coming)] (week|few days|couple of days|fortnight|# days)
`);
