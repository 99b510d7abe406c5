import { phrases } from "./phrases.ts";

const practitioner =
  `(me|myself|us|[(the|his|her|their|my|your)] [(allocated|named|supervising|current|responsible|community|new|probation|duty)]
  (pp|pps|ppo|probation|po|pso|om|com|pom|practitioner|officer|offender manager|case manager|case holder|case administrator|practitioners|manager|colleague|team|spo|author|writer|referrer|referring officer|duty|duty desk|court team|sender) [directly] [0name [0name]]|0name [0name])`.replace(
    /\s+/g,
    " ",
  );

/** Asks somebody to get in touch with the practitioner, or says that they will talk. */
export const asksForContact = phrases(`
  (contact|contacting|call|phone|ring|telephone|email|e mail|message|text|bell|ask|consult|speak to|speak with|speak|talk to|talk with|liaise with|liaise|discuss with|get in touch with|get in contact with|make contact with|touch base with|check with|come back to|get back to|reach out to|give|drop|ask for|email or (call|phone|ring)|call or email|phone or email) ${practitioner} [(a (call|ring|bell|shout|line|message|text)|an email)]
  (contact|call|phone|ring|telephone|email|e mail|tel|mobile|text) [(on|at|via|using|number|no)] (0phone|0email)
  (call|ring) !(her|his|him|my|the|them|it|a|centre|#)
  (please|pls|kindly|to|can you) (phone|telephone) !(her|his|him|my|the|them|it|a|#|only)
  (email|phone|call|message) or (call|phone|ring|email|text)
  (get|be|keep) in touch
  (call|ring|phone|telephone|email) (before|prior to|ahead of|in advance of|when) (you|they|the worker|allocating|allocation|accepting|first|seeing|meeting|your|any|the first)
  (call|ring|phone|email|ask) for (risk|more|further|details|info|information|an update|the (risk|details|oasys|information)|a copy|full)
  (want|need|useful|helpful|good|best|easier|quicker|better) to [(have|arrange|do)] [a] [quick] (call|chat|conversation|discussion|word|catch up)
  [quick] (call|chat|conversation|catch up) (about|regarding|re|on|with me) [(this|it|him|her|this one|the risk|the risks)]
  (cover|covered|go over|go through|run through|talk about|explain|share|pass on|give) [(it|this|the risks|the risk|risk|risks|details|everything)] [(in|at|during|on)] [(the|a|our)] (handover|three way|3 way|call|phone|meeting|telephone|initial meeting) [(call|meeting|discussion)]
  reach me
  (ill|i will|will|i can) (phone|ring|call|telephone) (when|once|after|the|you|worker|provider|as soon as)
  consult with (me|pp|probation|om)
  [will] (talk|speak|chat|discuss) [(it|this|risk|further|more)] (on|over|by|at) [the] (phone|telephone|teams|three way|3 way)
  [a] call (requested|required|needed|would be (good|helpful|useful|appreciated)|back (requested|please))
  (welcome|appreciate|request|requesting|available for|mind) (a (call|chat|conversation|phone call)|calling me|a call back)
  (you can|could you|would you|do|can you|can the worker|could the worker|have the worker) [please] (call|ring|phone|telephone|email|contact|reach) [(me|us|on|by)]
  (more|further|risk|the|all) (info|information|details|detail) [(is|can be)] [(available|obtained|sought)] (from|via|through) (me|pp|om|probation|us|practitioner)
  (info|information|details) (available|obtainable) from (me|pp|om|probation|us)
  available (by|on|to|via|most) (phone|telephone|teams|talk|discuss|mornings|afternoons)
  (book|arrange|set up|organise) (a|an) [(quick|three way|3 way)] (call|chat|meeting|discussion|catch up|handover) with (me|us|pp)
  arrange (three|3) way with (me|pp)
  (number|details) [(is|are)] below
  (speak|talk) to the (worker|provider|supplier) about
  verbal (update|briefing|handover|information|info)
  (pp|om|probation|practitioner|probation officer) (can|will|to) (advise|explain|update|brief|inform)
  keep in contact with (me|pp|probation|us)
  (speak|talk|chat) (first|soon|shortly|beforehand|later|further|about (it|this|risk|risks))
  (lets|let us) (speak|talk|chat|discuss|catch up)
  (talk|talking|chat|chatting) [(it|this|things)] (through|over) [(it|this|with)]
  (message|msg|teams|catch|ping|buzz|ask) (me|us)
  (give|giving|drop|dropping) (me|us|pp) (a|an) [(quick|wee|short)] (call|ring|bell|shout|line|text|message|email|buzz)
  (hear|talk) from you
  (rather|prefer to|like to|better to|best to) (discuss|talk|speak|chat) [(to|with) (someone|somebody|the worker|worker|you)]
  (talk|run|go) (it|this|you|them|things|the risks|risk) through [(it|this)]
  [(can|could|shall)] we (talk|speak|chat|discuss|go (over|through) (the|this|it))
  [(can|could|would)] (someone|somebody|you|the worker|worker|supplier|provider) [please] (give|call|ring|phone|contact|email) (me|us) [(a (call|ring|bell|shout))]
  (any|with) (questions|queries) [then] [please] (let me know|call|ring|email|ask|contact me)
  in contact !(with)
  [(will|to)] (contact|call|ring|phone|email) [the] (provider|supplier|worker|caseworker|allocated worker)
  (spoken|spoke|talked|speaking|discussing|liaised|liaising) (to|with) [(the|your|my)] (provider|supplier|worker|caseworker|allocated worker|0name)
  (contact|call|ring|phone|telephone|email) [(the|our|my)] [(probation|duty|team)] (office|reception|switchboard|duty desk)
  shared (at|in|during) [(the|a)] (three|3) way
  (happy|available|free) to (chat|talk|speak)
  have a (chat|call|word|discussion|conversation|catch up)
  let (me|us|pp) know [(when|once|who)] [(is|it is)] (allocated|assigned|it is allocated)
  contact details [are] (below|above|attached)
  (discuss|discussed|discussion|discussions)
  verbally
  over the phone
  verbal handover
  (three|3) way (handover|meeting|discussion|call)
  handover (call|meeting|needed|required|to be)
  professionals meeting
  be contacted [(by|via|on|at)] [(phone|email|teams|telephone)]
  (0phone|0email)
  (cysylltwch|ffoniwch|ebostiwch|cysylltu) [(a|ag|ar|efo)] [(r|y|yr)] (fi|mi|ni|swyddog prawf|0name)
`);

/** Turns of phrase that go with such a request; none of them tells anything about the person. */
export const aroundContact = phrases(`
  [(am|is)] (on|away on) (leave|annual leave|sick leave) [from 0date] [(to|until) 0date]
  (not available|do not hesitate|dont hesitate)
  (before|prior to|ahead of|when|once|after|in advance of) [(you|they|your|the|his|her|their|a|we)] [(first|initial|any|next)] (meet|meeting|see|seeing|contact|contacting|start|starting|begin|accept|accepting|allocate|allocating|receive|get|assess|assessing|engage|engaging|offer|appointment|appointments|session|assessment|allocation) [(him|her|them|this|it)]
  they (are|have|get|receive|can)
  (over|on|by|via) [the] (phone|telephone|tel|mobile|teams|email)
  [my] work (number|mobile|phone)
  in person
  [i am] in [(the|my)] office [(on|mon|monday|tuesday|tues|wednesday|thursday|friday)] [(to|until|and|mon|tues)] [(thurs|thursday|friday|fri|wed|wednesday|tues|tuesday)]
  (call|ring) back
  (up to date|go through|run through|any time|on site|risk|risks)
  (0phone|0email|0name)
  i drafod
`);
