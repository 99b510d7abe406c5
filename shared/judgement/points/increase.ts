import { phrases } from "../phrases.ts";

const substance =
  "(heroin|crack|cocaine|coke|spice|cannabis|ketamine|amphetamine|amphetamines|drugs|drug|alcohol|substances|substance|class a|opiates|steroids|mamba|benzos|pregabalin|methadone)";

/** Point 4: what might increase the risk: drink, drugs, medication not taken, stress, the end of a relationship … */
export const whatIncreasesRisk = phrases(`
  (increas~|escalat~|heighten~|elevat~|exacerbat~|worsen~) !(self|confidence|his (self|confidence|motivation|skills|income|hours|independence)|her (self|confidence|motivation|skills|income|independence)|motivation|in support|support|employ~|skills)
  (risk|risks|likelihood|things|it|this|behaviour|staff) .. (goes up|go up|gets worse|get worse|rises|rise|is greater|be greater|greatest|be higher|is higher|be raised|is raised|raised by|likely to be greatest)
  (raises|raise) [(the|this|his|her|this)] [risk]
  (raises|raised) (this|it|risk)
  (gambling|debt|stress) raises
  [risk] (trigger|triggers|triggered) !(warning)
  (risk|contributing|contributory|dynamic|criminogenic|acute) factor~
  (is|are|was|a) [a] [(significant|key|major|main|big|contributing)] factor
  (linked to|driven by|fuelled|fueled|related to|associated with) [(his|her)] ${substance}
  (alcohol|drink|drug|drugs|drugs and alcohol) (related|fuelled|fueled|induced|driven)
  (drunk|drinking|drinks|drink|intoxicat~|inebriated|drank) !(drive|driving|driver|with|tea|coffee)
  under the influence
  (alcohol|drug|drugs|substance|substances|polydrug|cannabis|heroin|cocaine|crack|spice) [and (alcohol|drug|drugs|substance)] (use|misuse|abuse|misuser|user|problem|problems|issues|addiction|dependency|dependence|dependent|habit|relapse|consumption|intake|binge|binges)
  (using|uses|use of|used|taking|takes|misuse of|misusing|relapse|relapses|relapsed|addicted|addiction|abusing|smoking|smokes|fund|funds|dependent on|into|on) [(to|on|into|of|any|illicit|his|her|a|crack|class a)] ${substance} !(for|supply|dealing)
  no [(known|current|history of)] [(drug|alcohol|substance)] [(or|and)] (drug|alcohol|substance) (use|misuse|issues|abuse|problems)
  ${substance} [(and|or)] ${substance} !(supply|dealing|offences|treatment)
  alcohol !(treatment|services|service|worker|monitoring|tag|abstinence|free|used)
  (not|stops|stopped|stop|misses|missed|miss|missing|fail|fails|failure|failing|refuses|refusing|refused|refusal|runs out|running out|run out|without|off|non compliance|non compliant|noncompliance|noncompliant|forgets|doesnt|isnt|hasnt|unless) .. (medication|meds|medicated|medicine|methadone|depot|injection|prescription|script|antipsychotics|tablets|lithium)
  (becomes|become|gets|can be|can become|more|gets more|very) [(more|very|quite)] [(verbally|physically)] (agitated|aggressive|violent|unpredictable|angry|abusive|frustrated|volatile|paranoid|threatening|hostile) (if|when|whilst|while|with|around)
  (if|when|whilst|while|once|wen) [(he|she|they|hes|shes|is|feels|feeling)] .. (unwell|stressed|challenged|rejected|bored|isolated|paranoid|homeless|bereaved|jealous|relapses|not listened|wronged|anxious|low|lonely|tired|psychotic|manic)
  (relationship|relationships) (breakdown|break down|ends|end|ending|difficulties|problems|conflict)
  if (the|his|her|a) (relationship|partner) (ends|breaks|leaves)
  (when|if) [(he|she)] .. (arguing|argues|argument|housing falls|loses|lost)
  withdraw~ from !(the|society|services|group)
  (go|goes|gone|went) up [to (medium|high|very high)] (if|when)
  (violen~|aggressi~|abusive|volatile|hostile|threatening|threatens|threats|shouts|shouting|shouted|swears|swearing|steals|stealing|kicks off|kick off|kicked off|argumentative|offend|offends|reoffend|reacts|flares up|loses his temper|loses her temper|unsettled|confrontational|challenging|assault~|unpredictable|risk|risks|agitated|angry|anger|self harm|self harms|lash~ out) .. (when|whenever|whilst|if|under stress|after|during periods|following) !(he was (young|a (child|teen~))|younger|seen|possible|needed|required|his release|release|you|the (session|appointment|meeting)|sentence|conviction)
  deteriorat~
  (worse|difficult|struggles|dangerous|at his worst|at her worst) (when|if|after|around)
  (a|is a) (difficult|hard|bad|risky|stressful) time
  (anniversary|anniversaries) of
  (lack of|loss of|losing|loses|lost|without) [(his|her|their|any|stable|suitable)] (accommodation|money|housing|job|tenancy|home|benefits|employment|structure|support|contact with)
  [early] warning (sign|signs)
  (most|more) likely to (offend|reoffend|be violent|be aggressive|harm|act|behave)
  (poor|lack of|limited|low) (emotional (management|regulation|control)|temper control|anger (management|control)|impulse control|coping|self control|thinking skills|problem solving)
  impulsiv~
  (financial|money) (pressure|pressures|difficulties|stress|problems|worries|strain)
  (peer pressure|negative peers|disinhibit~|jealous~|emotional dysregulation)
  (makes|make|made|making) (him|her|them) (angry|aggressive|worse|violent|volatile)
  (stress|stresses|stressors) !(ball|management)
`);

/** Words like those above that tell no rise in risk. */
export const noRise = phrases(`
  de escalat~
  (combat|post traumatic|traumatic) stress
`);
