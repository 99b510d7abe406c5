import {
  acting,
  authors,
  colleagues,
  deictics,
  firstPersons,
  futures,
  handlings,
  messages,
  papers,
  readers,
  talking,
} from "./paperwork-words.ts";

/** A clause in the words of an office. */
export interface Said {
  readonly words: readonly string[];
  /** The same with a space before, between and after them. */
  readonly line: string;
}

const has = (words: readonly string[], ...sets: readonly ReadonlySet<string>[]): boolean =>
  words.some((word) => sets.some((set) => set.has(word)));
const isSomebody = (word: string | undefined): boolean =>
  word !== undefined && (authors.has(word) || readers.has(word) || colleagues.has(word));
const speaksOfPapers = (words: readonly string[]): boolean => has(words, papers, deictics);

const pending =
  / (?:awaiting|pending|parked|(?:half|part|partly|nearly|almost|mostly) (?:done|completed|complete|finished|written|typed)|(?:come|comes|coming|get|return|revert|back) (?:back )?to(?: (?:this|it|here|later))?(?: later| next .*| tomorrow| asap)?) $| (?:awaiting|pending) /;
const stateOfPapers =
  / (?:awaited|outstanding|underway|tbc|tba|tbd|in draft|in progress|not finalised|unfinished|provisional|overdue|incomplete|subject to change) /;
const sentBy =
  / (?:going|coming|sent|follow|following|send|sending) (?:over |out |across |separately )?(?:by|via|in) (?:the |a |an |my )?(?:secure |encrypted |separate )?(?:email|mail|post|cjsm) /;
const office =
  "(?:prison|pom|com|spo|police|court|area|officer|services|colleague|author|manager|admin|team|pp|they)";
const officePending = [
  new RegExp(
    ` ${office} (?:have|has|hasnt|havent|is|are|still|yet)(?: not| yet| still)? (?:yet |still |been |to )?(?:come back|got back|get back|responded|replied|answered|sent|provided|returned|respond|reply|confirm|confirmed|completed|complete|send|provide|doing|looking) `,
  ),
  new RegExp(
    `^ (?:still|currently|now) (?:with|at) (?:the |my |our )?(?:${office}|prison|offender|countersigning) `,
  ),
  new RegExp(
    `^ (?:no|not had a|waiting for a) (?:reply|response|word|news|answer|update|joy|luck|feedback) (?:yet |back |as yet )?from (?:the |my )?(?:${office}|sending|previous|social|probation) `,
  ),
];
const undone =
  / (?:not|havent|hasnt|isnt|arent|wasnt|yet to|still to|cant|cannot|couldnt|unable to|not able to|didnt|wont|wouldnt) (?:(?:been|yet|be|fully|quite|had|a|the|chance|time|to|have|currently|get|let|me|i|able) ){0,5}([a-z]+) /;
const canNot = / (?:cant|cannot|couldnt|unable|able) /;
const onTheMachine =
  /^(?:attach|upload|access|save|open|add|print|log|submit|send|email|complete|update|paste|copy|confirm|confirmed|forward)$/;
const inAWay = new Set(["in", "by", "for", "with", "of"]);

const willBeThere =
  / (?:should|will|ought to|to|might|may) (?:now |soon |then |hopefully )?(?:be (?:available|ready|with you|finished|uploaded)|follow) |^ (?:more|rest|final|remainder) (?:later|tomorrow|soon|shortly|to come|coming|next) /;
const findsOut =
  / (?:will|ill|well|can|to) (?:check|try|find out|look into|look at it|get back|reply|confirm|chase) /;
const notBegun =
  /^ (?:not|half|part|barely|hardly) (?:yet )?(?:started|begun|looked at|complete|completed|finished|written|locked|countersigned)(?: yet| up)? $/;

/** Something will come, is being made, or is not made yet. */
export function promises({ words, line }: Said): boolean {
  if (pending.test(line) && !/ (?:court|police|prison|custody) $/.test(line)) return true;
  if (sentBy.test(line) || officePending.some((one) => one.test(line))) return true;
  if (stateOfPapers.test(line)) return speaksOfPapers(words) || words.length <= 3;
  if (
    / (?:so|then|and|i|we) can (?:then |only |be )?[a-z]+ /.test(line) &&
    has(words, handlings) &&
    !has(words, readers)
  )
    return true;
  if (
    / can be (?:confirmed|completed|added|updated|shared|finalised|sent|done) (?:once|when|after|until) /.test(
      line,
    )
  )
    return true;
  if (willBeThere.test(line) && !has(words, firstPersons)) return true;
  if (findsOut.test(line) && has(words, firstPersons) && !/ us /.test(line)) return true;
  return (
    notBegun.test(line) ||
    isUndone(words, line) ||
    words.some((word, at) =>
      futures.has(word)
        ? isPromisedFrom(words, at)
        : word.endsWith("ing") && handlings.has(word) && isBeingDone(words, at),
    )
  );
}

function isUndone(words: readonly string[], line: string): boolean {
  const [whole = "", deed = ""] = undone.exec(line) ?? [];
  if (!handlings.has(deed)) return false;
  if (has(words, firstPersons)) return true;
  if (canNot.test(whole)) return speaksOfPapers(words) && onTheMachine.test(deed);
  return speaksOfPapers(words) || words.length <= 4;
}

function isPromisedFrom(words: readonly string[], at: number): boolean {
  return words
    .slice(at + 1, at + 6)
    .some(
      (word) =>
        handlings.has(word) || (acting.has(word) && (speaksOfPapers(words) || words.includes("then"))),
    );
}

function isBeingDone(words: readonly string[], at: number): boolean {
  const [last, next] = [words[at - 1], words[at + 1]];
  if (inAWay.has(last ?? "")) return false;
  if ((isSomebody(next) || next === "the") && !has(words, papers)) return false;
  return at === 0 || speaksOfPapers(words) || has(words, firstPersons) || isSomebody(last);
}

const looks = new Set(
  "see read check refer referring view consult use using look find found access directed direct drawn open per cf vide qv as in on within via from under at through to cut consulted".split(
    " ",
  ),
);
const looksThere = new Set(
  "see read check refer view consult use using look find found access directed direct drawn per cf vide qv as".split(
    " ",
  ),
);
const shows = new Set(
  "contains covers contain cover has have holds hold give gives details outlines explains sets detail provides lists includes include".split(
    " ",
  ),
);
const earlier = new Set(
  "already previously earlier above below separately elsewhere overleaf previous identical unchanged ditto repeated".split(
    " ",
  ),
);
const given = new Set(
  "given told handed got had received read saved put dropped popped left passed hold holds know".split(" "),
);
const holding = new Set(
  "have has had hold holds held got received seen know knows aware already given told find youve".split(" "),
);
const whole = new Set(["all", "everything", "full", "whole"]);
/** Papers that a person may be asked for, or given: to name these tells nothing yet. */
const mayBeAsked = new Set(
  "info information details checks form forms data reply response summary correspondence minutes sara arms isp assessment assessments".split(
    " ",
  ),
);
const notThere =
  /^ (?:not|no|nothing|none|nil) (?:on|in|at|to) | not (?:on|in|at) | attached to (?!this |the |my |it |your |portal |here |email |our )|^ no (?:oasys|psr|rmp|report) $/;
const asTheOther =
  /^ (?:as|same|ditto|identical|just like|like|repeated) .*(?:one|ones|referral|referrals|time|form|above|before|previous|last) /;
const theOther =
  / (?:see|check|refer to|read|use) (?:the |my )?(?:first|last|previous|other|earlier|below|above|latter|next|same)(?: one)? $/;
const liesThere =
  /^ (?:its |it is |everything is |everythings |that is )?all (?:in|on) (?:there|here) | (?:covered|detailed|recorded|described|mentioned|explained|stated|set out) (?:under|further|over|in|on|lower|higher) (?:up|down|needs|complexity|the|above|below)? ?|(?:located|found|held|stored|available|viewed|accessed|seen) (?:in full )?(?:on|in|via|through) (?:the |our |your )?(?:probation |case |it )?(?:system|systems|drive) |^ (?:see|read|use|look at|check|refer to) (?:what|whatever) (?:i|we|ive) (?:have )?(?:sent|put|wrote|gave|uploaded)| (?:refer|refers|referring) back to (?:our|my|the|your) (?:conversation|call|chat|discussion|email|meeting) |^ with (?:the |my )?(?:spo|manager|admin|pom|com) (?:for|to) | (?:given|told|passed|handed|explained) to (?:your|the) (?:colleague|worker|team|admin|manager) /;
const toldBefore =
  / (?:i|ive|we|weve) (?:have )?(?:put|wrote|said|did|gave|sent|told|answered|covered) (?:you |this to |it to )?(?:your|you|0name|last|before|previously|above|already|earlier|yesterday) /;
const demands =
  / (?:in writing|written information|written info|required|needs|need|explain|explained|show|shows|tell|tells|says|language|change|changed) /;

/** It lies somewhere else, or was given before. */
export function points({ words, line }: Said): boolean {
  if (notThere.test(line) || (canNot.test(line) && !has(words, firstPersons))) return false;
  if (liesThere.test(line) || asTheOther.test(line) || theOther.test(line) || toldBefore.test(line))
    return true;
  const named = words.filter((word) => papers.has(word) && !messages.has(word));
  if (named.some((word) => !mayBeAsked.has(word)) && !demands.test(line)) return true;
  if (isLedThere(words, named.length)) return true;
  const handled = has(words, handlings, given);
  if (
    has(words, earlier) &&
    !isDoneToSomebody(words) &&
    (has(words, handlings, papers) || (has(words, firstPersons) && has(words, deictics)))
  )
    return true;
  if (has(words, readers) && speaksOfPapers(words) && has(words, holding)) return true;
  if (!has(words, firstPersons)) return false;
  return (handled && speaksOfPapers(words)) || (has(words, papers) && has(words, handlings, acting));
}

function isLedThere(words: readonly string[], named: number): boolean {
  const leads = words.some(
    (word, at) =>
      (looks.has(word) &&
        words.slice(at + 1, at + 6).some((next) => papers.has(next) && !messages.has(next))) ||
      (looksThere.has(word) && words.slice(at + 1, at + 5).some((next) => messages.has(next))),
  );
  const shown = words.some((word, at) => papers.has(word) && has(words.slice(at + 1, at + 4), shows));
  if (shown && (named > 1 || has(words, deictics))) return true;
  return (
    leads &&
    (named > 1 ||
      words.length <= 4 ||
      looksThere.has(words[0] ?? "") ||
      has(words, deictics, readers, whole, handlings))
  );
}

/** 'Recorded the previous worker': a person was dealt with, not a paper. */
const isDoneToSomebody = (words: readonly string[]): boolean => !speaksOfPapers(words) && has(words, readers);

const stuckInForm =
  / (?:cannot|cant|wont|wouldnt|could not|have to|had to|need to|to) (?:let me |save|move on|go|get|proceed|submit|continue|put|enter|progress).* (?:text|form|screen|page|box|referral|here|this|field|without) /;
const asks = / (?:what|how|not sure|unsure|dont know|do i|is this|does this|should i) /;
const formAsked = / (?:here|box|section|form|field|from me|mandatory|compulsory|put|fill|include|write) /;
const wanted =
  / (?:mandatory|compulsory|wanted|required|needed|relevant|need|goes|go|put|fill|include|write) /;
const beforehand =
  / (?:sign off|signing|signed|countersign|countersigning|approval|completing|doing|finishing|updating|reviewing|adding|permission|checking|consent) /;

/** 'What goes in here?', 'is this mandatory?', 'needs sign off before it can go'. */
export function asksAboutTheForm({ words, line }: Said): boolean {
  if (stuckInForm.test(line) && has(words, papers, deictics)) return true;
  if (
    /^ (?:please )?(?:fill in|enter|complete|add|insert|type|delete|describe|state|provide|input) .*(?:risk|section|details|information|info|here|sending|appropriate|box|form|text) $|^ fill in $/.test(
      line,
    )
  )
    return true;
  if (asks.test(line)) return formAsked.test(line) && wanted.test(line);
  return / (?:needs?|requires?|required|subject to|depends on|until) /.test(line) && beforehand.test(line);
}

const calls =
  / (?:get in touch|call|ring|phone|telephone|speak|talk|chat|discuss|discussion|liaise|contact|catch|conversation|reach|message|teams|zoom|dial|meetup|word|briefing|brief|debrief|shout|buzz|bell|extension|ext|number|mobile|consult|verbally|verbal|fill you|huddle|direct line) /;
const us =
  / (?:me|us|my|i|ill|im|id|undersigned|pp|practitioner|duty|0name|0phone|0email|professionals|we|lets) /;
const wishes =
  / (?:would be (?:good|great|helpful|useful)|can we|could we|lets|let us|suggest|would like|id like|pop|need|want|worth|let me know) /;
const talk = / (?:moments with|chat|call|contact|word|conversation|discussion|talk|catch up) /;
const withWhom = / (?:worker|you|we|lets|us|professionals|office|provider|whoever) /;

/** Somebody should get in touch with whoever writes. */
export function asksForContact({ words, line }: Said): boolean {
  if (wishes.test(line) && talk.test(line) && withWhom.test(line)) return true;
  if (!has(words, talking)) return false;
  return (
    us.test(line) &&
    calls.test(line) &&
    !/ (?:not|havent|hasnt|cant|cannot|didnt|waiting|awaiting|awaited|told|sent|covers|covered|emailed) /.test(
      line,
    )
  );
}

/** Whoever writes as the subject: 'has our address' is said of somebody else. */
const writing = new Set(["i", "im", "ive", "ill", "id", "we", "weve", "were"]);
const machine = / (?:system|laptop|computer|network|login|access|delius|oasys|connection|server|password) /;
const fault =
  / (?:down|lost|died|crashed|locked|timed|froze|frozen|broken|slow|error|issues?|problems?|trouble|fixed|working) /;
const absent =
  / (?:unallocated|reallocated|allocated|covering|on leave|annual leave|sick leave|sorry|apologies|inherited|picked up from|in the queue|out of date|rejected|it down|system down|student|between officers|off sick|off long|sick|raised with|easier|better|prefer|rather|bear with|have a look|tried to|proper version|too sensitive) /;

/** Why there is nothing yet: counts beside a promise or a pointer only. */
export function excuses({ words, line }: Said): boolean {
  if (/ (?:own|alone|us|see|seen|open|aware|risks?) /.test(line) || / me $/.test(line)) return false;
  if (has(words, writing)) return true;
  return (
    words.length > 1 &&
    ((machine.test(line) && fault.test(line)) ||
      absent.test(line) ||
      (isSomebody(words[0]) && / (?:went|only|just|still) /.test(line)))
  );
}
