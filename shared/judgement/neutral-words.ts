import type { Phrases } from "./phrases.ts";

/**
 * Words that say nothing about a person: grammar, and the paperwork of a referral. None denies ('no', 'not'), none
 * speaks of the person ('he', 'her'), tells a level, a harm, a place, a time to meet or who may be met.
 * A text of nothing but these and a pointer to another system is a placeholder.
 */
export const neutral = words(`
  a an the this that these those it its i we you me us my our your his her their and or also both as per with within via into
  of for from by to in on one found under upon at through across which where here there if so just already again then any all is
  are was were be been being am has have had having will would can could shall should may might must get gets got
  please pls plz plse kindly thanks thank ta regards many kind diolch cheers os gwelwch yn dda gweler y yr
  see refer referring ref check view consult read access find look go come take give given giving gives provide provided
  providing provides make made let share shared send sent attach add update updated upload uploaded complete completed
  submit submitted record recorded note noted cover covered contain contained contains include included includes list listed outline
  outlined describe described state stated confirm confirmed advise advised document documented hold held locate located
  store stored save saved log logged show shown entered inputted populate populated import imported pull pulls pulled
  sign signed countersigned lock locked finalise finalised review reviewed detail detailed specify specified reference referenced
  mention mentioned highlight highlighted address addressed give identified supply supplied forward forwarded email emailed
  full fully fuller further more additional other relevant latest recent most current currently previous previously same new
  last original initial comprehensive thorough entire whole specific main usual up date uptodate dated needed required necessary
  information info infomation informtion details doc docs pdf copy copies documents documentation file files folder form forms
  assessment assessments summary section sections part tab box page screen system systems records entry entries notes report
  reports number analysis overview breakdown background context profile picture version link paperwork screening referral
  referrals needs r crs monitor pp pom com provider supplier probation practitioner admin worker caseworker
  regarding concerning relating relation respect regards re about available accessible elsewhere separately
  shortly soon later asap due course tomorrow today next week once when after until before prior time point stage moment
  viewed viewing obtained obtain sourced consulted checked referred requested produced prepared typed scanned linked loaded
  received returned viewable prev para paragraph annex appendix portal database tool field question answer response comments remarks
  data content contents allocated allocation assigned awaiting am fanylion llawn rhagor gwybodaeth wybodaeth
  case anything everything something good better best helpful useful easier ideally rather unknown unsure currently presently yet analysed attached
`);

/** Words with which somebody asks for a conversation, or offers one; they count for nothing without such a request. */
export const talk = words(`
  contact contacting contacted calling phone telephone tel mobile message teams video ext extension line voicemail
  chat conversation discussion discuss discussing talk talking speak speaking explain ask asking arrange arranged arranging
  know assign hesitate free happy like prefer wish want need require feel welcome id ill im
  officer po pso offender manager om responsible supervising duty team named case allocate receive receipt receiving
  question questions query queries issue issues concern concerns problem problems doubt verbally directly direct urgently first
  beforehand ahead anytime briefing brief debrief consultation catch up heads writer zoom facetime skype line direct dial dialling appointment meeting session handover way three 3 professionals who
`);

function words(list: string): Pick<Phrases, "endsFrom"> {
  const known = new Set(list.trim().split(/\s+/));
  return {
    endsFrom: (text, at) => {
      const space = text.indexOf(" ", at);
      return space > 0 && known.has(text.slice(at, space)) ? [space + 1] : [];
    },
  };
}
