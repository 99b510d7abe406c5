import { phrases } from "../phrases.ts";

/** Point 3: what sort of harm: violence, domestic abuse, sexual harm, fire, weapons, theft … 'No violence' answers too. */
export const natureOfRisk = phrases(`
  (violen~|voilen~|assault~|aggress~|agress~|attack~|weapon~|stab~|strangl~|wounding|murder~|manslaughter|homicide|kidnap~|affray|battery)
  (threat|threats|threatening|threatened|threaten|threatens)
  (gbh|abh|s18|s20|s47|section (18|20|47))
  (knife|knives|knifepoint|gunpoint|blade|blades|machete|firearm|firearms|gun|guns|shotgun|hammer|axe|acid)
  (punch~|kick~ !(off)|slap~|bit (a|an|his|her|the|another|police|officers|officer)|headbutt~|choked|choking|bitten|spat|spitting|fighting|fights)
  (arson|arsonist|fire (setting|setter|raising|starting)|firesetting|set fire|sets fire|setting fire|set a fire|started fires|fires)
  (domestic|dv|da|dva|ipv|coercive|coercion|controlling) !(staff|worker)
  [(emotional|physical|verbal|financial|sexual|psychological|racial|child|racist|homophobic)] (abuse|abusive|abuser|abused|abusing)
  sexual~ !(orientation|health|exploited|exploitation)
  (sex (offender|offences|offence|offending)|rape|rapist|indecent~|groom~|voyeur~|exposure|downloading|iioc|rso)
  (stalk~|harass~|intimidat~|hostil~|bully~|kill|killed|hostage|imprisonment)
  (robber~|robbing|burglar~|theft|thefts|steal~|shoplift~|fraud~|dishonest~|acquisitive|deception|criminal damage|vandalism)
  (damage|damaging|damaged|damages|smash~) (property|to property|the|his|her|cars|windows|items|furniture|walls|doors)
  financial (abuse|harm|exploitation|gain|crime)
  (exploiting|exploits|exploited) [(an|a|his|her|the|other|elderly|vulnerable|young)]
  (offence|offences|offended|convicted|conviction) [(was|were|of|is)] against
  lash~ out
  (dangerous|drink|drunk|drug|careless) (driving|drive|driver)
  (drug|drugs|class a|class b) (supply|dealing|offences|dealer|supplier)
  (dealing|deals) (drugs|class|in class|heroin|crack|cocaine|cannabis)
  (pushed|pushing|grabbed|grabbing|shoved|hit|hitting|hits|throttled|hurt|beat|beating|threw|thrown|dragged) (a|an|his|her|the|previous|another|someone|staff|people|out|things|objects|him|them)
  perverting
  (outraging|sexting|upskirting|malicious (communications|complaints|calls)|twoc|disqualified driving|driving (whilst|while|without|offences))
  (pwits|county lines|trafficking|supply of|supplying|possession of)
  (racial~|racist|homophob~|transphob~|hate|misogyn~|extremis~|terroris~|radical~) !(minority)
  (emotional|psychological|physical|financial) (harm|aggression|violence)
  (public order|order offence|anti social behaviour|asb)
  neglect
  (broke|broken|breaking|fractured) (his|her|their|a|the) (jaw|nose|arm|leg|ribs|rib|cheekbone|wrist|hand|fingers|teeth|skull)
  nature (of (the|that|this|his|her) (risk|risks|offence|offending) is|is|of risk)
`);

/** Words like those above that speak of substances, not of harm to people. */
export const notHarm = phrases(`
  (substance|alcohol|drug|drugs|solvent|polydrug|steroid|cannabis|cocaine|heroin) (abuse|abuser|abusing)
  (dv|da|domestic (abuse|violence)|anger|violence|victim) (awareness|course|courses|programme|programmes|worker|workers|service|services|charity|unit|refuge|survivor|survivors)
  (panic|heart|asthma|anxiety) (attack|attacks)
`);
