import { level, people } from "../people.ts";
import { phrases } from "../phrases.ts";

/** Point 1: whom the risk is to; 'nobody' is an answer too. */
export const whoIsAtRisk = phrases(`
  (risk|risks|danger|dangerous|threat|harm|harmful|rosh|violent|violence|abusive|aggressive|hostile|threats|intimidating|threatening|abuse|assault|assaults|offences|offending|offence|offended|violently|hatred|racist|homophobic|aggression|comments) .. (to|towards|toward|against|on|of|with|for|involving|in respect of|regarding|re|is) .. ${people}
  (assaulted|assaulting|attacked|attacking|threatened|threatening|abused|abusing|harassed|harassing|stalked|stalking|robbed|robbing|stabbed|hit|punched|strangled|bit|bitten|spat at|burgled|raped|groomed|harmed|injured|targeted|targeting|targets|hurt|intimidated|beat|kicked|slapped|controlled|exploited|defrauded|bullied) .. ${people}
  ${people} .. (at risk|is at risk|are at risk|feel intimidated|felt intimidated|have felt intimidated)
  (assault|abuse|harassment|stalking|robbery|rape|burglary|burglaries|wounding|theft|exploitation|murder) [(on|of|to|against|upon)] [(a|an|his|her|their|the|previous|former)] ${people}
  ${people} [(is|are|at|as|was|remains|still|risk|assessed as|currently|rated)] [(is|at|as|assessed|a)] ${level}
  ${level} [(risk|rosh|to|for|towards)] [(to|for|of harm to|of serious harm to|of harm|towards|re)] [(the|a|all|his|her)] ${people}
  (l|m|h|vh) [risk] [(to|for)] [the] ${people}
  ${people} (l|m|h|vh)
  risk (public|children|staff|known adult|known adults|others)
  (none|nil|n a|na|no risk) (to|for) ${people}
  [(who|known adult|public|children)] at risk (is|are) ${people}
  (his|her) (ex|partner|wife|husband|girlfriend|mother|father|daughter|son) .. risk
  (domestic (abuse|violence)|dv|da) (against|towards|on|with|to|re) .. ${people}
  (risk|harm) to lgbt~
  known adult
  (images|photographs|pictures|videos) of [(young|female|male)] ${people}
  (protect|protects|protecting|protection of) [(his|her|the|a)] ${people}
  (ro|restraining order|molestation order|nmo|injunction) .. (re|for|against|protecting|protect|in respect of) .. ${people}
`);

/** What a line holds that only lists people, as an answer to 'Who is at risk?', besides the people. */
export const aroundPeople = phrases(`
  (who|is|at|risk|risks|to|and|or|also|the|a|his|her|current|former|new|members|of|potential|future|service|prison|police|probation|shop|known)
  #
`);

export const person = phrases(people);

/** Words of harm that are not already a nature of risk. */
export const harmWord = phrases(`
  (risk|risks|rosh|danger|dangerous|harm|harmful|harmed|hurt|injured|victimised)
`);

/** Somebody to be told is not somebody at risk. */
export const whomToTell = phrases(`
  (contact|call|ring|phone|tell|inform|notify|alert|report to|speak to) [(the|your)] ${people}
`);
