/** A term of probation that a provider may not know. */
export interface GlossaryEntry {
  /** As it is usually written. */
  readonly term: string;
  /** What it stands for. */
  readonly inFull: string;
  /** What it means, in words that anybody reads. */
  readonly meaning: string;
  readonly alsoWritten?: readonly string[];
  /** In small letters it is another word or a name ('pipe', 'Sara'), so only its exact capitals count. */
  readonly isWordToo?: boolean;
}

/**
 * The jargon that Top Tips asks practitioners to avoid ('anything that will not be clear to a CRS Supplier'), with its
 * plain meaning. PP, PoP and CRS are left out: providers use them every day, and the guidance written for them does too.
 */
export const glossary: readonly GlossaryEntry[] = [
  {
    term: "RAR",
    inFull: "rehabilitation activity requirement",
    meaning: "days of activities that a court order requires, which the practitioner arranges",
  },
  {
    term: "PSS",
    inFull: "post-sentence supervision",
    meaning: "supervision after the licence ends, for people who served a short sentence",
  },
  {
    term: "SSO",
    inFull: "suspended sentence order",
    meaning: "a prison sentence that is not served unless the person offends again or breaks its conditions",
  },
  {
    term: "COM",
    inFull: "community offender manager",
    meaning: "the probation practitioner in the community",
    isWordToo: true,
  },
  {
    term: "POM",
    inFull: "prison offender manager",
    meaning: "the member of prison staff who manages the sentence in custody",
  },
  {
    term: "SPO",
    inFull: "senior probation officer",
    meaning: "a probation team's manager; also used for 'stalking protection order'",
  },
  {
    term: "PSO",
    inFull: "probation services officer",
    meaning: "a probation practitioner, usually with less complex cases",
  },
  { term: "PDU", inFull: "probation delivery unit", meaning: "the local area of the Probation Service" },
  {
    term: "NPS",
    inFull: "National Probation Service",
    meaning: "what the Probation Service was called until 2021; also used for 'new psychoactive substances'",
  },
  {
    term: "CRC",
    inFull: "community rehabilitation company",
    meaning: "a company that supervised people on probation until 2021",
  },
  {
    term: "HMPPS",
    inFull: "His Majesty's Prison and Probation Service",
    meaning: "the agency that runs prisons and probation in England and Wales",
  },
  {
    term: "OASys",
    inFull: "Offender Assessment System",
    meaning: "the assessment that prison and probation write; providers cannot read it",
  },
  {
    term: "nDelius",
    inFull: "National Delius",
    meaning: "the probation case record; providers cannot read it",
    alsoWritten: ["Delius"],
  },
  {
    term: "NOMIS",
    inFull: "National Offender Management Information System",
    meaning: "the prison case record",
    alsoWritten: ["PNOMIS"],
  },
  {
    term: "ViSOR",
    inFull: "Violent and Sex Offender Register",
    meaning: "the police and probation record of dangerous people",
  },
  {
    term: "PNC",
    inFull: "Police National Computer",
    meaning: "the police record of arrests and convictions",
  },
  {
    term: "NSI",
    inFull: "non-statutory intervention",
    meaning: "an entry in the probation case record for work arranged with a provider",
  },
  {
    term: "CJSM",
    inFull: "criminal justice secure e-mail",
    meaning: "an e-mail service for confidential messages",
  },
  {
    term: "RoSH",
    inFull: "risk of serious harm",
    meaning: "how likely it is that the person does something life-threatening or traumatic, and to whom",
    alsoWritten: ["RSH", "ROH"],
  },
  {
    term: "OGRS",
    inFull: "Offender Group Reconviction Scale",
    meaning: "a percentage: how likely the person is to be convicted again",
  },
  {
    term: "OGP",
    inFull: "OASys general predictor",
    meaning: "a percentage: how likely new non-violent offending is",
  },
  {
    term: "OVP",
    inFull: "OASys violence predictor",
    meaning: "a percentage: how likely new violent offending is",
  },
  {
    term: "RSR",
    inFull: "risk of serious recidivism",
    meaning: "a percentage: how likely a new serious offence is",
  },
  {
    term: "OSP",
    inFull: "OASys sexual reoffending predictor",
    meaning: "how likely new sexual offending is",
  },
  {
    term: "SARA",
    inFull: "Spousal Assault Risk Assessment",
    meaning: "an assessment of the risk of violence to a partner",
    isWordToo: true,
  },
  {
    term: "DASH",
    inFull: "domestic abuse, stalking and harassment checklist",
    meaning: "a checklist to tell how much danger a victim is in",
    isWordToo: true,
  },
  {
    term: "ARMS",
    inFull: "Active Risk Management System",
    meaning: "an assessment of people convicted of sexual offences",
    isWordToo: true,
  },
  { term: "RMP", inFull: "risk management plan", meaning: "what each agency does to keep people safe" },
  {
    term: "ISP",
    inFull: "initial sentence plan",
    meaning: "the first plan of what is to be done during the sentence",
  },
  { term: "PSR", inFull: "pre-sentence report", meaning: "the report that probation wrote for the court" },
  {
    term: "BCST",
    inFull: "Basic Custody Screening Tool",
    meaning: "questions about needs asked when somebody comes into prison",
  },
  {
    term: "MAPPA",
    inFull: "multi-agency public protection arrangements",
    meaning: "police, prison and probation managing dangerous people together, at level 1, 2 or 3",
  },
  {
    term: "MARAC",
    inFull: "multi-agency risk assessment conference",
    meaning: "a meeting of agencies about victims at high risk of domestic abuse",
  },
  {
    term: "MASH",
    inFull: "multi-agency safeguarding hub",
    meaning: "where agencies share concerns about children or adults at risk",
    isWordToo: true,
  },
  {
    term: "MOSOVO",
    inFull: "management of sexual or violent offenders",
    meaning: "the police team for people convicted of sexual or violent offences",
  },
  {
    term: "PPU",
    inFull: "public protection unit",
    meaning: "the police team for people who may be dangerous",
  },
  {
    term: "PPO",
    inFull: "prolific and other priority offender",
    meaning: "somebody who offends often and is watched by several agencies",
  },
  {
    term: "IOM",
    inFull: "integrated offender management",
    meaning: "police, probation and others managing together somebody who offends often",
  },
  {
    term: "OPD",
    inFull: "offender personality disorder pathway",
    meaning: "services for people with complex personality difficulties",
  },
  {
    term: "PIPE",
    inFull: "psychologically informed planned environment",
    meaning: "a prison wing or hostel run with psychologists",
    isWordToo: true,
  },
  { term: "IPP", inFull: "imprisonment for public protection", meaning: "a sentence with no fixed end" },
  {
    term: "DV",
    inFull: "domestic violence",
    meaning: "violence to a partner or family member",
    alsoWritten: ["DVA"],
  },
  {
    term: "DA",
    inFull: "domestic abuse",
    meaning: "abuse of a partner or family member, violent or not",
    isWordToo: true,
  },
  { term: "IPV", inFull: "intimate partner violence", meaning: "violence to a partner" },
  {
    term: "IDVA",
    inFull: "independent domestic violence adviser",
    meaning: "somebody who supports victims of domestic abuse",
  },
  {
    term: "ISVA",
    inFull: "independent sexual violence adviser",
    meaning: "somebody who supports victims of sexual violence",
  },
  {
    term: "VLO",
    inFull: "victim liaison officer",
    meaning: "the probation worker who keeps a victim informed",
  },
  {
    term: "DVPO",
    inFull: "domestic violence protection order",
    meaning: "a short order of a court to keep away from a victim",
    alsoWritten: ["DVPN"],
  },
  {
    term: "NMO",
    inFull: "non-molestation order",
    meaning: "an order of a family court not to harass or contact somebody",
  },
  {
    term: "RO",
    inFull: "restraining order",
    meaning:
      "an order of a court not to contact somebody or go somewhere; also used for 'responsible officer'",
    isWordToo: true,
  },
  {
    term: "SHPO",
    inFull: "sexual harm prevention order",
    meaning: "an order of a court that restricts somebody convicted of a sexual offence",
  },
  {
    term: "SOPO",
    inFull: "sexual offences prevention order",
    meaning: "the older form of the sexual harm prevention order",
  },
  {
    term: "CBO",
    inFull: "criminal behaviour order",
    meaning: "an order of a court that forbids certain behaviour",
  },
  {
    term: "RSO",
    inFull: "registered sex offender",
    meaning: "somebody who must tell the police where they live",
  },
  { term: "UPW", inFull: "unpaid work", meaning: "community service ordered by a court" },
  { term: "DRR", inFull: "drug rehabilitation requirement", meaning: "drug treatment ordered by a court" },
  { term: "ATR", inFull: "alcohol treatment requirement", meaning: "alcohol treatment ordered by a court" },
  {
    term: "AAMR",
    inFull: "alcohol abstinence and monitoring requirement",
    meaning: "a tag that tells whether somebody drank alcohol",
  },
  {
    term: "MHTR",
    inFull: "mental health treatment requirement",
    meaning: "mental health treatment ordered by a court",
  },
  {
    term: "BBR",
    inFull: "Building Better Relationships",
    meaning: "a programme for men convicted of domestic abuse",
  },
  { term: "TSP", inFull: "Thinking Skills Programme", meaning: "a programme about thinking before acting" },
  {
    term: "AP",
    inFull: "approved premises",
    meaning: "a supervised hostel for people who leave prison",
    isWordToo: true,
  },
  { term: "CAS1", inFull: "Community Accommodation Service tier 1", meaning: "places in approved premises" },
  {
    term: "CAS2",
    inFull: "Community Accommodation Service tier 2",
    meaning: "housing for people on bail or home detention curfew",
  },
  {
    term: "CAS3",
    inFull: "Community Accommodation Service tier 3",
    meaning: "temporary housing for up to 84 nights after prison",
  },
  {
    term: "HDC",
    inFull: "home detention curfew",
    meaning: "release before the usual date with a curfew and a tag",
  },
  {
    term: "HDCED",
    inFull: "home detention curfew eligibility date",
    meaning: "the first day on which somebody may leave prison with a tag",
  },
  { term: "EM", inFull: "electronic monitoring", meaning: "a tag", isWordToo: true },
  { term: "ROTL", inFull: "release on temporary licence", meaning: "a day or some days out of prison" },
  {
    term: "CRD",
    inFull: "conditional release date",
    meaning: "the day on which somebody leaves prison on licence",
  },
  { term: "ARD", inFull: "automatic release date", meaning: "the day on which somebody leaves prison" },
  { term: "SED", inFull: "sentence end date", meaning: "the last day of the sentence" },
  { term: "LED", inFull: "licence end date", meaning: "the last day of the licence", isWordToo: true },
  {
    term: "PED",
    inFull: "parole eligibility date",
    meaning: "the first day on which somebody may be released on parole",
    isWordToo: true,
  },
  {
    term: "TUSED",
    inFull: "top-up supervision end date",
    meaning: "the last day of post-sentence supervision",
  },
  {
    term: "ETTG",
    inFull: "enhanced through the gate",
    meaning: "help before release to settle in the community",
    alsoWritten: ["TTG"],
  },
  {
    term: "OMiC",
    inFull: "offender management in custody",
    meaning: "how prisons and probation share the management of a sentence",
  },
  {
    term: "ACCT",
    inFull: "assessment, care in custody and teamwork",
    meaning: "the prison's plan for somebody at risk of suicide or self-harm",
  },
  { term: "CSRA", inFull: "cell sharing risk assessment", meaning: "whether somebody may share a cell" },
  {
    term: "NRM",
    inFull: "national referral mechanism",
    meaning: "how victims of trafficking or slavery are identified",
  },
  { term: "OCG", inFull: "organised crime group", meaning: "people who commit crime together for gain" },
  {
    term: "CSE",
    inFull: "child sexual exploitation",
    meaning: "sexual abuse of a child by somebody with power over them",
  },
  {
    term: "CCE",
    inFull: "child criminal exploitation",
    meaning: "use of a child to commit crime, for example county lines",
  },
  {
    term: "PWITS",
    inFull: "possession with intent to supply",
    meaning: "having drugs in order to sell them",
    alsoWritten: ["PWIS"],
  },
  { term: "GBH", inFull: "grievous bodily harm", meaning: "very serious injury" },
  { term: "ABH", inFull: "actual bodily harm", meaning: "injury" },
  { term: "TWOC", inFull: "taking without consent", meaning: "taking a car without the owner's leave" },
  { term: "ASB", inFull: "anti-social behaviour", meaning: "behaviour that alarms or distresses others" },
  {
    term: "CMHT",
    inFull: "community mental health team",
    meaning: "the mental health service outside hospital",
  },
  {
    term: "EUPD",
    inFull: "emotionally unstable personality disorder",
    meaning: "a condition with intense emotions and unstable relationships",
    alsoWritten: ["BPD"],
  },
  { term: "EDT", inFull: "emergency duty team", meaning: "social workers on duty at night and at weekends" },
  { term: "LAC", inFull: "looked-after child", meaning: "a child in the care of a council" },
  { term: "CIN", inFull: "child in need", meaning: "a child with whom social services work" },
  { term: "FTA", inFull: "failed to attend", meaning: "did not come to an appointment" },
];

/** The entry of a term that a judgement lists; undefined when the glossary does not have it. */
export const glossaryEntry = (term: string): GlossaryEntry | undefined =>
  glossary.find((entry) => entry.term === term);
