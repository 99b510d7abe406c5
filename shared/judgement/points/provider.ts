import { phrases } from "../phrases.ts";

/** Point 5: what the provider can do, or need not do: how, where and by whom to be seen, whom to tell, what to avoid. */
export const whatProviderCanDo = phrases(`
  in pairs
  joint (visit|visits|appointments|sessions|working|meetings)
  not suitable for (female|females|male|males|lone|women|men|group|groups|home)
  (meet|meeting|meetings|seen|see (him|her)) (at|in) [(a|the|our)] (probation|public|office|library|cafe|centre|jobcentre|prison|court|busy|neutral|community)
  (feedback|feed back|report|flag|raise) (any|all|concerns|issues|changes)
  panic (strip|button|alarm|buttons)
  de escalat~
  give (him|her|them) (space|time|a break|breaks|warning|notice)
  (managed|mitigated|reduced|minimised|manage|mitigate|reduce|minimise) [(the|this|his|her)] [risk] (by|through)
  to (manage|mitigate|reduce|minimise|lower) (the|this|his|her|any) (risk|risks)
  (signpost|sign post) (to|him|her|them)
  (two|2|double|dual|second) (staff|workers|worker|members|officers|people|person|caseworkers|to 1|to one|1|crewed|up|cover|staffed)
  (2 1|1 2 1|2 2 1) [(at|only)]
  (lone|single|loan) (work~|worker|staffing)
  (home|house|door step) (visit|visits|visiting|appointments)
  visit [(him|her|them)] at home
  (seen|see|meet|met|interview|interviewed) [(him|her|them)] [(only|always|not|be)] [(in|at|with|on|away|by)] [(the|a|an|his|her)] [(probation|public|secure|safe|private|busy)] (probation|jobcentre|library|public place|place|police station|office|offices|alone|own|room|place|premises|building|colleague|two|2|pairs|female|male|woman|man|venue|groups|away)
  (not|never|dont|without) [be] [(see|seen|left|meet|met)] [(him|her|them)] (alone|on (his|her|their|your) own|unattended)
  (male|female|woman|man) [(case|key|support)] (worker|workers|staff|caseworker|officer|officers|practitioner|practitioners|mentor|mentors|member of staff) (only|please|preferred|required|needed|where|if possible|would|should|must)
  (male|female|males|females|men|women) only
  (by|with|have|has|allocate|allocated|assign|need|needs|require|requires|prefer|prefers|request|requests) [(a|to)] [(have|a)] (male|female|woman|man) [(case|key|support)] (worker|staff|caseworker|officer|practitioner|mentor|member of staff)
  (appointments|appointment|appts|appt|sessions|contact|meetings|session) .. (at|in|on|only|via|by|during|away from|finish|before|after|outside) .. (office|offices|probation|premises|building|venue|venues|morning|mornings|phone|telephone|public|hours|room|centre|5pm|4pm|pm|am|daylight)
  (office|probation office) (based|only|appointments|appts|appt) [only]
  (not|never|dont|avoid|no) .. (community venues|groups|group work|groupwork|group settings|mixed groups)
  (please|pls|plz|kindly) !(see|refer|call|contact|ring|phone|email|e mail|message|note|be advised|discuss|speak|talk|liaise|read|find|get in|can|could|review|consult|check oasys|check delius|ask|let me know when|feel free|do not hesitate|give me|have|provide me|complete|accept|allocate) ?
  (please|pls|plz|kindly) (see|meet) [(him|her|them)] (at|in|on (his|her|their) own|with|alone|only|during|away)
  (contact|call|ring|phone|inform|tell|notify|alert|advise|update|report to|report|feedback to|feed back to) [(the|his|her|your|their)] [(duty|allocated)] (pp|me|us|probation|police|999|om|com|po|practitioner|officer|office|edt|manager|111|samaritans|crisis|emergency|ambulance) .. (if|immediately|when he|when she|straight|same day|should he|should she|and 999|of any changes|of any concerns|on 999|before arranging|in an emergency)
  (if|when|should) .. (contact|call|ring|phone|inform|tell|notify|alert|advise|report|let) .. (pp|me|us|probation|police|999|om|com|practitioner|officer|office|edt|know|them)
  [on] 999
  (ring|call|text) my (mobile|office|number|phone|duty)
  let [(me|pp|us|probation)] know
  (inform|informs|informed) (probation|police|me|pp)
  (pp|probation|practitioner|police|officer) (to be|should be|must be|needs to be) (told|informed|notified|contacted|updated|alerted)
  (report|tell|ring|inform) (any|me|pp|probation|police|all|new) [new] (of|if|about|relationship|relationships|partner|partners|concerns|changes|same day|to (me|pp|probation|police))
  (end|terminate|stop|close|cut short|rearrange|reschedule) [(the|your|this)] (session|meeting|appointment|sessions|appointments|contact|interview|call)
  (supplier|provider|crs|workers|worker|staff|you|caseworker|appts|appointments|sessions|providers|suppliers|mentor) (should|to|must|can|shud|need|needs|are (advised|asked|encouraged)|are to|may wish|please|only) !(feel|at risk)
  (personal|panic|attack|room with an) (alarm|alarms)
  (search arch|metal detector|wand|wanded|searched|search on entry|knife arch)
  (do not|dont|never|avoid) (sit|stand|give|disclose|share|pass|leave|challenge|agree|visit|call|ring|phone|send|discuss|place|meet|see|text|attempt|try|enter|engage|confront|mention|go|raise|allow|lend|turn|block|be|use)
  (should|must|to) not be (left|seen|placed|visited|called|contacted|given|alone|housed)
  not to be (left|seen|placed|visited|called|contacted|given|alone|housed) !(with)
  not be (left|seen|placed|visited) .. (alone|on|with|at|near)
  (be aware|please be mindful|be mindful|bear in mind|take care|take into account) [(when|of|that|if)]
  (safe|safest) (contact|way|method|to (contact|call|text))
  text [(only|her only|him only)] [(only|between|during|before|on|first)] !(message|messages)
  text (her|him) .. only
  (call|ring) 999
  out of hours number
  (stay|remain|keep) (calm|professional|seated|near|close|vigilant|boundaries|distance|a safe|firm)
  (clear|firm) boundaries
  (it helps|helps|it is best|best|works best|responds [(well|better|best)]) (to|if|when|if you)
  (no|without) [(special|additional|extra|specific|particular)] [(safety|protective|control)] (measures|precautions|arrangements|steps|adjustments)
  suitable (for|to) (lone|home|group|be seen|all)
  (can|may|ok|fine|safe) [to] be seen [(at|alone|by|on|in)]
  (one to one|1 1|1 to 1|1 to one|121) [(work|only|sessions|appointments|support|basis)]
  (two|2|extra) [(or more)] members of staff
  needs two
  (if|when|should) .. (suggest|offer|end|stop|leave|move|walk|give|rearrange|refuse|ask (him|her|them)|take a|call|ring|alert|terminate) !(him names)
  do [a] (risk|dynamic|safety|welfare) (check|assessment)
  [you] (may|can|could) (see|meet) (him|her|them)
  (should|must|needs to|need to|has to|to) be (offered|booked|given|seen|met|kept|told|placed|housed|searched|supervised|escorted|accompanied|held|conducted|arranged|avoided|ended)
  post must not
  [(recommend|recommended|advise|advised|suggest|suggested)] (that|two|2) [(you|he|she|they)] (workers|staff|see|is|should|are)
  (sit|seat|seated) (near|nearest|close|closest|by) [to] [the] (door|exit)
  keep [(the)] door
  use [a] (telephone|phone|video|text|safe|two|interpreter|room)
  do not
  treat (him|her|them) with
  (during|in|out of) school hours
  (only|not) be seen [(at|in|during|by|with)]
`);

/** A whole line that only says who is to see the person: 'Male caseworker', 'female staff please'. */
export const whichWorker = phrases(`
  (male|female) (worker|workers|caseworker|staff|officer|mentor|practitioner)
`);
export const aroundWorker = phrases(`
  (please|pls|only|preferred|where possible|if possible|a|or|and)
`);

/** An instruction, where a sentence or clause starts with one: 'Keep appointments short', 'Never meet him alone'. */
export const instruction = phrases(`
  (always|never|ensure|avoid|dont|do not|try|remember|consider|remind|encourage|monitor|limit|maintain|withdraw|terminate|escort|treat|explain|listen|wait|walk away|step back|make sure|take care|be (aware|careful|mindful|vigilant|clear|firm|patient|prepared|calm)) !(been|had|known)
  (keep|give|let|allow|offer|meet|sit|stay|stop|end|leave|speak|talk|check|watch|arrange|book|tell|inform|notify|alert|report|remain|carry|place|hold|plan|use|take|see) (him|her|them|it|the|a|an|your|any|all|appointments|sessions|meetings|calm|plain|only|to him|to her|slowly|near|concerns|if|when|for|staff|two|in) !(has|is|was)
  (call|ring|phone|text|contact) (police|999|edt|duty|her|him|the (police|crisis|duty)|crisis|samaritans|mum|ambulance)
`);
