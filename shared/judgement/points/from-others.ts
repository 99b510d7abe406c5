import { phrases } from "../phrases.ts";

/** Point 9: is the person at risk from anyone else? 'At risk from …', 'not at risk from …', threats, exploitation by others. */
export const riskFromOthers = phrases(`
  (risk|risks|risky|danger|threat|threats|threatened|harm|retaliation|repercussions|reprisals) [(known|identified|posed)] from !(him|them|her !(ex|partner|husband|boyfriend|family|brother|brothers|father|mother|former|current|previous|perpetrator|abuser|son|associates|stepfather|uncle|in laws|own)|drug|drugs|alcohol|the start|drinking|substance)
  (risk|threat|danger) to (him|her|them) [(from|by)]
  at risk (because of|due to|over|of being) [(a|his|her|their|drug|drugs|gang|being)] (debt|debts|gang|gangs|exploited|exploitation|targeted|attacked|assaulted|cuckooed|retaliation|harmed|groomed|trafficked|killed|hurt)
  risk of (exploitation|being (exploited|targeted|attacked|cuckooed|harmed|groomed))
  threat~ (to|against|on|towards) (his|her|their) (life|safety)
  threats to life
  threat to life
  (brothers|brother|family|father|ex|ex partner|partner|husband|boyfriend|gang|gangs|dealers|dealer|people|associates|co defendant|co defendants|rivals|others|men|males|neighbours|uncle|relatives|they|victims family|someone|somebody|peers|prisoners|residents|lads|creditors) [(of his co defendant|of the victim)] [(have|has|had|are|is)] [(also|been|previously|recently|made|making)] [(made|making)] (threatened|threatening|threats) !(by)
  (made|making|received|receiving|had|has had|getting) threats against (him|her|them)
  (received|receiving|getting|has had|subject to|subject of) [(death|several|numerous)] threats
  under threat
  [has] (enemies|enemy)
  bounty
  out to get (him|her|them)
  [(her|his)] (ex|partner|husband|ex partner|father|family) .. (turned up|turns up|convicted|arrested|charged|follows|followed|following her|stalking her|harassing her|assaulting (him|her))
  (been|was|being|were) (attacked|assaulted|threatened|targeted|robbed|beaten) [up] by
  (been|was|got) (stabbed|shot|slashed)
  in fear of
  (exploiting|threatening|bullying|targeting|pressuring|intimidating|taking advantage of) (him|them)
  loan (shark|sharks)
  (hbv|honour based|forced marriage)
  (threat|threats) against (him|them)
  (had|got|made|making|forced|forcing|pressured|using|used|recruited) (him|her|them) [(into|to)] (run|running|sell|selling|hold|holding|deal|dealing|steal|stealing|carry|carrying)
  (fears|fearful|scared|afraid|frightened|hiding|hide|fled|fleeing|running) (of|from|for) [(his|her|the|a|an|other)] (life|safety|people|men|ex|partner|gang|dealers|family|others|husband|perpetrator|abuser|father)
  fears the
  (osman|twimc) [warning]
  from others
  (exploited|groomed|controlled|coerced|targeted|bullied|threatened|cuckooed|intimidated|pressured) by !(him|staff about)
  (cuckooed|cuckooing|cuckoo)
  (owes|owed|owing|owe) [(them|him|people|someone|others|his|her)] [a lot of] [(money|debts|dealers|drug|drugs)]
  (debt|debts) to [(local|his|her|the)] (dealer|dealers|gang|people|others)
  (brothers|brother|family|father|ex|ex partner|partner|husband|boyfriend|gang|gangs|dealers|dealer|people|associates|co defendant|co defendants|rivals|others|men|males|neighbours|uncle|relatives|they|someone|somebody|peers|prisoners|residents|lads|creditors) .. (looking for|after|want to (hurt|harm|kill)|threatening|wants to (hurt|harm|kill)) [(him|her|them)]
  (partner|ex|husband|father|boyfriend|family|brothers|stepfather|perpetrator) [is] [still] looking for (him|her|them)
  (her|his) [(ex|current|new|former)] [(partner|husband|boyfriend|girlfriend|wife)] is [(very|physically|extremely|known to be)] (violent|abusive|controlling|aggressive|coercive)
  (with|to|by) a [(very|known)] (violent|abusive|controlling) (man|partner|male|woman|husband|relationship|ex)
  (victim|survivor) of (dv|da|domestic (abuse|violence)) .. (ex|partner|husband|boyfriend)
  (no one|nobody|no other|anyone|anybody) [(else|person|people)] [(is|are|known|poses|pose|would)] [(known|likely)] [to] [pose] [a] (risk|risks|threat|harm) to (him|her|them)
  (nrm|national referral mechanism|modern slavery|trafficked)
  (rivals|rival gang|rival gangs|rival groups)
`);

/** The clause tells what others did or may do to the person, so it says nothing of the risk that the person poses. */
export const harmFromOthers = phrases(`
  (was|were|been|being|is|gets|got|getting|be) [(physically|sexually|badly|verbally|emotionally|severely|also|previously)] (assaulted|attacked|threatened|abused|exploited|bullied|stabbed|raped|groomed|targeted|robbed|harassed|stalked|beaten|controlled|burgled) !(by him|by her|his|her)
  (victim|survivor|victims) of
  [has] (suffered|experienced|endured|witnessed|disclosed) .. (abuse|violence|assault|exploitation|trauma|rape)
  (witnessed|subjected to)
  (her|his) [(ex|current|new|former)] [(partner|husband|boyfriend|girlfriend|wife)] is [(very|physically|extremely)] (violent|abusive|controlling|aggressive|coercive)
  (with|by) a [(very|known)] (violent|abusive|controlling) (man|partner|male|woman|husband|relationship|ex)
  (at risk|risk|risks|threat|threats) [(known|identified|posed)] from !(him|them|her !(ex|partner|husband|boyfriend|family|brother|brothers|father|mother|former|current|previous|perpetrator|abuser|son|associates|stepfather|uncle|in laws|own))
  from others
  at risk of (being|exploitation)
  (threats|threat) to (his|her|their) life
  looking for (him|her|them)
`);
