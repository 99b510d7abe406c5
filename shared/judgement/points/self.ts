import { phrases } from "../phrases.ts";

/** Point 6: risk to self, of suicide or self-harm; 'no thoughts of suicide' answers it. */
export const riskToSelf = phrases(`
  (suicid~|sucid~|suiside|parasuicid~)
  self (harm~|injur~|inflicted|mutilat~)
  (selfharm~|selfinjur~)
  (risk|risks|harm|danger|threat) [(of harm|of|is|posed)] to [(him|her|them|my|one)] (self|himself|herself|themselves|themself)
  (to|towards) self
  self [(is|are|risk)] (nil|none|low|medium|high|no|n a|na|cut|cuts|historic|not|current|currently|previous|overdose)
  risk to [(his|her|their|own)] own (life|safety)
  (harm|harmed|harming|harms|hurt|cut|cutting|cuts|hang|hanged|hung|kill|killing|injure) (himself|herself|themselves|themself|him self|her self|self)
  (cut|cuts|cutting|slashed|slit|burn|burns|burning) (his|her|their) (arm|arms|wrist|wrists|leg|legs|throat|neck|skin)
  (od|overdose~|over dose|overdoses|took an od|an od|ods|od d)
  (ligature|ligatures|ligatured|ligaturing)
  (acct|accts|acct s)
  (end|ending|ended|take|took|taking|taken) (his|her|their|it) [own] (life|all|lives)
  (jumped|jump|jumping) (from|off|in front) .. (bridge|building|car park|train|window|roof)
  (attempt|attempts|attempted) on (his|her|their) [own] life
  (intent|intending|intention|intended) to (die|kill (himself|herself|themselves))
  thoughts of (harming|hurting|ending|killing|death|dying) [(himself|herself|themselves|self|her life|his life|life)]
  (wants|wanted|wish|wishes|wanting) to die
  (dsh|tosh|sh)
  (attempt|attempts|attempted|attempting|tried|plan|plans|planned|threatened|threatens) [to] (take|taking|end|ending) [(his|her|their)] own life
  own life
  (superficial|deep|historic) (cut|cuts|cutting|scars)
  (wish|wished|wishes|wishing|want|wants|wanted) (to be dead|he was dead|she was dead|not to be here)
  [not] worth living
  hopeless~
  (drown|drowned|drowning|poison|suffocate|starve) (himself|herself|themselves)
  (tried|attempted|tries|wanted|wants) to (hang|drown|end it|die)
`);

/** A level of risk to self, which is no level of risk to others. */
export const levelOfRiskToSelf = phrases(`
  (risk|harm) [of harm] to (self|himself|herself|themselves) [(is|as|assessed as|currently|remains)] (low|medium|med|high|very high)
  (low|medium|med|high|very high) risk (to (self|himself|herself|themselves)|of (suicide|self harm|self harming))
  (self harm|suicide) [(risk|is)] (low|medium|med|high|very high)
`);
