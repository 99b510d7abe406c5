import { phrases } from "./phrases.ts";

const practitioner =
  `(me|myself|us|[(the|his|her|their|my|your)] [(allocated|named|supervising|current|responsible|community|new|probation|duty)]
  (pp|pps|ppo|probation|po|pso|om|com|pom|practitioner|officer|offender manager|case manager|case holder|case administrator|practitioners|manager|colleague|team|spo|author|writer|referrer|referring officer|duty|duty desk|court team|sender) [directly] [0name [0name]]|0name [0name])`.replace(
    /\s+/g,
    " ",
  );

/** Asks somebody to get in touch with the practitioner, or says that they will talk. */
export const asksForContact = phrases(`
  (contact|contacting|call|phone|ring|telephone|email|e mail|message|text|bell|ask|consult|speak to|speak with|speak|talk to|talk with|liaise with|liaise|discuss with|get in touch with|get in contact with|make contact with|touch base with|check with|come back to|get back to|reach out to|give|drop) ${practitioner} [(a (call|ring|bell|shout|line|message|text)|an email)]
  (contact|call|phone|ring|telephone|email|e mail|tel|mobile|text) [(on|at|via|using|number|no)] (0phone|0email)
  (call|calling|ring|telephone|phone) !(her|his|him|my|the|them|it|a|centre)
  get in touch
  have a (chat|call|word|discussion|conversation|catch up)
  let (me|us|pp) know [(when|once|who)] [(is|it is)] (allocated|assigned|it is allocated)
  (on|over|by) the phone
  (discuss|discussed|discussion|discussions)
  (share|shared|given|provided) verbally
  verbal handover
  (three|3) way (handover|meeting|discussion|call)
  be contacted
  (0phone|0email)
  (cysylltwch|ffoniwch|ebostiwch|cysylltu) [(a|ag|efo)] (fi|mi|ni|swyddog prawf|0name)
`);

/** What such a request is made of besides; none of it tells anything about the person. */
export const aroundContact = phrases(`
  (pp|probation (practitioner|officer|service)|practitioner|probation|officer|po|pso|offender manager|om|com|pom|manager|caseworker|case worker|allocated worker|worker|provider|supplier|duty)
  (i|ill|id|im|we|you|me|us|am|am not|not available|will|can|could|would|may|should|like|happy|prefer|wish|want|need|require|free|feel|welcome|do not hesitate|dont hesitate)
  (discussing|talk|talking|speak|speaking|share|shared|arranged|arrange|arranging|go through|run through|explain|ask|asking|know|allocated|assigned|leave|on leave|away|available|hesitate|chat|a (chat|call|word))
  (any|other|questions|question|queries|query|issues|concerns|problems|doubt|unsure|about|regarding|around|over|case|verbally|in person|person to person|directly|direct|urgently|first|before|beforehand|prior to|prior|ahead|anytime|any time|moment|on site)
  (appointment|appointments|meeting|session|assessment|initial assessment|handover|way|three way|3 way) !(with|from|between|and)
  (before|prior to|ahead of|when|once|after|in advance of) [(you|they|your|the|his|her|their|a|we)] [(first|initial|any|next)] (meet|meeting|see|seeing|contact|contacting|start|starting|begin|accept|accepting|allocate|allocating|receive|assess|assessing|engage|engaging|offer|appointment|appointments|session|assessment|allocation) [(him|her|them)]
  (to|for) a (discussion|chat|call|conversation)
  (over|on|by|via) [the] (phone|telephone|tel|mobile|teams|video [call]|email)
  (teams|ext #|extension #|work)
  (up to date|risk|risks|this case|the case)
  [my] (number|mobile number|phone number|direct line|email) is
  (0phone|0email|0name)
  i drafod
`);
