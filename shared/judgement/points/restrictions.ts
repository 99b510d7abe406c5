import { phrases } from "../phrases.ts";

/** Point 8: exclusion zones, orders and conditions that touch the service; 'no restrictions' answers it. */
export const restrictions = phrases(`
  (exclusion|exclusions|excluded|exclude) !(from school|from education)
  restrain~ (order|orders)
  (restriction|restrictions|restricted|prohibit~|banned|barred|forbidden)
  (keep|stay|kept) (away from|out of|clear of)
  not allowed (in|near|within|at|into|on|alone|around|unsupervised)
  (cannot|must not|should not|not to|cant) be (in|near|alone|around|within|with|left with)
  (non|no) contact [(with|condition|conditions|order|directly|allowed|at all|to)]
  (not|nor) (to|allowed [to]|permitted [to]|able to) [be] (contact|enter|approach|attend|go|associate|have (contact|unsupervised)|access|use the internet|communicate|reside|visit|be near|within)
  (must not|cannot|cant|may not) (contact|enter|approach|attend|go|associate|have|access|communicate|reside|visit|be|use)
  (licence|license|bail|order|contact|non contact) (condition|conditions)
  conditions (apply|of his licence|of her licence|on licence|include)
  (as per|conditions of|terms of) [(his|her|the)] licence
  (non molestation|non mol|nonmolestation|nmo|occupation order|injunction|injunctions)
  (shpo|sopo|sexual harm prevention|spo in place|stalking protection|dvpo|dvpn|dapo|cbo|criminal behaviour order|domestic abuse protection|violent offender order|football banning)
  (curfew|curfewed|tag|tagged|gps|electronic monitor~|electronically monitored) !(line)
  (order|ro|orders) in (place|force)
  no order~
  order (not|preventing|prohibiting|banning|stopping) [to]
  (notification requirements|sex offenders register|sign on with police)
  (non association|non assoc|not to associate|no unsupervised|unsupervised contact)
  (only supervised|supervised contact)
  (gwaharddiad|gorchymyn)
  ro (re|for|against|protecting)
  (exc|excl|ex) (zone|zones)
  no go (area|areas|zone|zones)
  must (reside|live|stay|remain|notify|report|sign)
  (has|have|required|requires|needs) to (notify|register|sign on|reside|disclose)
  (pnaa|prohibited activity)
  not to (work|live|stay|leave|travel|use|possess|own|drive|seek|undertake|delete|change|loiter)
`);
