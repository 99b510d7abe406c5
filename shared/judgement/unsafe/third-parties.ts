/** People whom a risk section speaks of, and whose names should not be in it (Top Tips, points 1, 8 and 9). */
export const people: ReadonlySet<string> = new Set(
  `victim victims ex exes ex-partner ex-wife ex-husband ex-girlfriend ex-boyfriend partner partners wife husband girlfriend
  boyfriend gf bf fiance fiancee mother mum mam mom father dad brother brothers sister sisters son sons daughter daughters child children
  kids baby toddler neighbour neighbours complainant complainants adult co-defendant co-defendants codefendant co-accused co-d co-ds
  uncle aunt auntie aunty grandmother grandfather grandson granddaughter nan nana gran grandad cousin cousins nephew niece stepson
  stepdaughter step-son step-daughter stepfather stepmother step-dad step-mum stepdad stepmum half-brother half-sister brother-in-law
  sister-in-law mother-in-law father-in-law son-in-law daughter-in-law witness witnesses associate associates dealer dealers
  lad lads flatmate housemate landlord landlady lodger perpetrator abuser exploiter boss`.split(/\s+/),
);

/** Whom an order protects, when these stand together: 'protected person', 'other party'. */
export const protectedPeople: ReadonlySet<string> = new Set(
  [
    "restraining order",
    "molestation order",
    "protected person",
    "protected party",
    "other party",
    "injured party",
    "order names",
    "order protects",
  ].concat(["in respect", "in favour", "order re", "protects"]),
);

/** What may be said to, or done to, a person whose name follows. */
export const deeds: ReadonlySet<string> = new Set(
  `non-contact against assaulted assaulting assault attacked threatened threatens threatening harassed harassing harasses stalked
  stalking stalks towards toward protecting protects protect raped stabbed injured approach approaching near fixated obsessed
  relationship mention exploited bullied allegations allegation accused blackmailed coerced pressured blames blamed targets targeted groomed robbed burgled punched strangled followed`.split(
    /\s+/,
  ),
);

/** Two capitals that abbreviate something else than a person's name, beside those of the glossary. */
export const initialisms: ReadonlySet<string> = new Set(
  `DOB NFA AKA AA AE AI AL AM AO AP BBR CA CB CC CE CF CJ CM CO CP CPN CPS CRS CSC CV DA DC DI DO DR DS DV DVA DWP EA ED EE EM ET EU FA FGM
  GP HA HB HC HO HQ HR IC ID IP IQ IT JC JP LA LD LN MH MP MS NA NE NI NK NM NO NR NW OA OK OM ON OT PA PC PD PI PM PO POP PP PR PS PT
  QC KC RA RJ RN RO RP RS RTA SE SEN SG SH SI SIO SO SS SW TA TB TV TW UC UK US USA VC VLO VO VS WM YO YP YOI MOJ NHS RAF EDL IS HIS HER
  HE SHE IT IN OF OR TO BY AT AN AS BE IF ME MY UP WE ARE WAS THE AND`.split(/\s+/),
);
