/*
 * The words with which a practitioner speaks of paperwork, sorted by the part they play in a clause. Whatever stands in
 * none of these lists is taken for something said of the person: a word that nobody thought of makes a text more than blank.
 */

/** Papers, and where they lie. */
const paper = `
  sheet sheets proforma memo transcript printouts screenshot screenshots booklet data egress weblink hyperlink url
  drive response reply everythings rmps oasys oasis oassys oaysis oaysys oasy oays asys delius ndelius deluis nomis dps mapps epf rmp rmps psr psrs rsr rosh sara arms isp r10 r11 r12 r6 r7 r8
  document documents documentation doc docs paperwork form forms box boxes section sections field fields template report reports assessment
  assessments screening screenings attachment attachments attached attach attchd attd att enclosed enclosure enclosures folder folders
  sharepoint onedrive inbox mailbox pack packs bundle referral referrals information info details portal dossier minutes print printout pdf
  spreadsheet checks database summary entry text upload uploads pages page screen handover paragraph paras para annex appendix
  narrative writeup checklist questionnaire correspondence emails email`;

/** The same seen as things: 'this', 'everything', 'the rest'. */
const deictic = `
  everythings alls this it these those that something everything all anything more rest remainder lot bits bit stuff here things thing whole content contents its`;

/** Those who write, and their offices. */
const author =
  "itll weare weve i im ive ill id me my mine myself we weve were us our ours ourselves undersigned";
const colleague = `
  omu student trainee tutor mentor secretary receptionist clerk typist supervisor locum pqip deputy head cao sao hmpps reallocation tutor
  theyd pp pps pom poms com coms spo spos om po pso psos probation practitioner officer officers offender manager managers colleague colleagues admin administrator team teams duty court prison
  hub helpdesk desk area office regional region pdu lau unit department author assessor supervisor seniors someone somebody else nobody
  police services authority safeguarding social people they theyre theyll theyve them their another other whoever staffing line`;

/** Those who read. */
const reader = `
  you your yours youll youve youre youd yourself yourselves provider providers worker workers caseworker supplier suppliers service organisation agency`;

const future =
  "ill itll theyll youll well will shall ll to going gonna wil hope hoping hopefully aim aiming plan planning intend intending expect expecting";
const being =
  "be is are was am been being has have had having isnt arent hasnt havent wasnt werent hadnt having get gets got getting s";

/** What is done with papers and with nothing else, in the forms that a promise, a report of it or a pointer takes. */
const handles = `
  resubmitting refresh refreshing refreshed located lodged appended annexed dig digging tweak tweaking rework reworking revisit revisiting flesh condense condensed extract extracted extracting lift lifted retrieve retrieved
  action actioned actioning diarised scheduled booked compile polish gatekeeping gatekept quality approve approving approved received collect collating uploadable truncated rejected accepted expired moderating moderated proofread
  append paraphrase summarising explaining emailing typing jot jotted note noting
  done send sending sent resend resent forward forwarding forwarded share sharing shared upload uploading uploaded attach attaching email emailing emailed mailed mailing
  complete completing completed finish finishing finished finalise finalising finalised finalize finalized add adding added update updating updated
  populate populating populated input inputting inputted enter entering entered fill filling filled submit submitting submitted resubmit resubmitted
  provide providing provided supply supplying supplied furnish furnished amend amending amended edit editing edited write writing written type typing typed retype retyped rewrite
  draft drafting drafted redraft drafts review reviewing reviewed countersign countersigning countersigned countersignature counter signature sign signing signed unsigned
  lock locked unlock unlocked copy copying copied paste pasting pasted cut print printing printed scan scanning scanned save saving saved store stored file filed filing
  record recorded recording document documented log logged note noted list listed outline outlined detail detailed summarise summarised explain explained cover covers covered
  include included includes contain contains contained reference referenced refer referring referred replicate replicated repeat repeated duplicate duplicated
  request requested requesting chase chasing chased confirm confirmed confirming collate collating collated gather gathering gathered obtain obtaining obtained source sourcing sourced
  prepare preparing prepared produce producing produced circulate circulated circulating distribute distributed release transfer transferred transferring
  quality assured qa qad calculate calculated compile compiling compiled download downloaded load loading loads post posting posted ping pinging pinged pop popping popped drop dropping dropped
  expand expanding expanded elaborate elaborating elaborated advise advising advised follow following follows provide migrate migrated inputted transcribe transcribed transpose link linked linking
  deliver delivering delivered dispatch dispatched despatch despatched convey relay relayed insert inserted tbc tba tbd tbf tidy tidied redo redoing redone answer answered mention mentioned`;

/** The same of anything; they need papers beside them. */
const acts = `
  accept crack gave takes inherited hosted housed visible viewable accessible delete reset restart reboot rebooting restarting tick ticked tracking track booking hanging hung bear
  raised raise went picks picked suggest suggesting suggested ensure withheld withhold proceed proceeding progress changed change changes decide decided cannot do doing done get give giving given put putting come coming go goes going make making made take taking bring bringing have having start starting started begin
  begun beginning let pass passing passed sort sorting sorted pick picked picking look looking looked see seen read reading check checking checked view viewing viewed find finding found consult
  access accessing accessed open opening opened use using used turn pull pulled pulling work working works return returning returned hold holds held hand handed handing leave tell told
  know knows discuss discussed talk talking speak spoken ask asking asked need needs needed require requires required want wanted try trying tried allow allows allowed let lets show shows showing
  sit sits sitting pending awaiting awaited await waiting wait outstanding due overdue underway draft unfinished uncompleted incomplete provisional ready available unavailable allocated reallocated assigned unallocated
  direct directed drawn rely trust owe owed promise promised say said set sets break keep keeping kept move moved run ran running say comment comments
  move moved direct guide appear appears arrive arrives arrived land landed reach reached revert happen happens appreciated appreciate grateful`;

/** Time, courtesy, excuse and grammar. */
const rest = `
  midway scratch speed queue lack complexity idea clue dunno outage account size practice worth free w imminent imminently forthcoming upcoming sometime midweek fortnightly quarter therein herewith hereto aforementioned
  abovementioned patience inconvenience understanding forgive honest honestly tbh soz sry oops argh ugh newly agency jury course strike sickness printer scanner keyboard vpn token smartcard maintenance incident
  migration limit count character formatting default generic boilerplate prefilled dropdown asterisk cover covering sheet heap pile stack mountain plate snowed properly yet bank holiday easter half
  minute literally moment seconds second tick blank gap void empty unpopulated lengthier longer shorter bitty sketchy skeleton bare bones version thorough accurate comprehensive succinct advance route transit way
  without trouble comes whatever becomes subject one ones qv named most mornings afternoons jo placed mandatory again round year afterwards afterward allocation reallocation mail q v enough sensitive confidential term parked clear clearly forward past apols afraid
  thats theres heres nearly almost mostly partly currently shortly stuck unwell poorly flexi toil lieu maternity paternity slot gap
  wrong fresh date whenever wherever however sometime someday eta straight straightaway immediately promptly swiftly quickly quick
  hand desk colleague duplicate duplication avoid rather instead prompt picture breakdown flags flag alerts alert registers register relates relating relevant
  mine hectic manic swamped snowed pressure pressures staffing shortage workloads deadline target arrangements arrangement process procedure protocol policy gdpr data protection
  mappa marac mash sure able a an the of for from by in on at with within into onto over across through via under upon up out off down back about regarding re as per and or so also both too
  any each every some no not yet still already just now then than when once after before until till while whilst whereas as where there which what how why who whose if please pls plz plse kindly
  thanks thank ta cheers regards many much sorry apologies apols apologise apology afraid unfortunately hi hello dear hopefully
  can could would should may might must cant cannot couldnt wont wouldnt able unable dont doesnt didnt did does nothing none nil nope na
  today tomorrow tonight yesterday morning afternoon day days week weeks weekend month months fortnight hour hours minute minutes later soon shortly asap sooner soonest earliest cop
  cob eod close play business end start beginning middle early late next last this coming few couple monday tuesday wednesday thursday friday saturday sunday mon tues tue
  wed weds thurs thur thu fri january february march april june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec
  1st 2nd 3rd 4th 5th 6th 7th 8th 9th 10th 11th 12th 13th 14th 15th 16th 17th 18th 19th 20th 21st 22nd 23rd 24th 25th 26th 27th 28th 29th 30th 31st 0date 0name noon lunch lunchtime dinner
  time times chance opportunity moment minute course point stage present currently presently meantime interim date dates deadline initially eventually first second final
  earlier previous previously prior above below overleaf further additional extra full fuller fully proper properly complete entire detailed latest recent recently current old new original
  separate separately elsewhere attached list pile tray diary leave holiday annual sick absence shift busy rush hurry backlog workload caseload case cases
  delay delays delayed access issue issues problem problems error errors glitch technical laptop computer network connection wifi server login password passwords system systems
  website browser button tab tabs application app software ticket bug it browser crash crashed crashes crashing timed froze frozen died broken fixed fix resolved repaired replacement replaced lost down offline working
  moments risk risks needs visor children childrens transcribed management supplementary relevant necessary appropriate important main key basic
  layer stand oral post sentence sentencing induction appointment appt appts meeting meetings session supervision interview three way 3 allocation transfer release community custody area
  secure cjsm encrypted sharepoint link channel drive shared personal copy version draft name initials reference number
  accommodation ete education employment training finance benefit debt wellbeing dependency recovery womens crs intervention pathway
  same identical ditto similar unchanged altered else other others another way ways part parts half quite very really bit little long short too much big brief
  approval approved permission consent agreed agreement authorisation confirmation response reply answer receipt completion
  probably possibly maybe perhaps certainly definitely obviously clearly simply basically literally actually 
  like love prefer rather better best easier easiest happy great good useful helpful ideal welcome fine ok okay well
  between behalf because therefore hence thus however but although though unless whether yourself explanatory
  purpose purposes sake mandatory compulsory applicable optional necessary requirement placeholder holding temporary
  think thought sure unsure clear unclear certain aware advised fyi ref nb ie eg etc cf vide attn
  level letter letters question questions query queries word words line lines space character characters heading headings full stop dot filler
  weekdays rota cover covering acting temp temporarily away returning return returns
  unlocked met contact regard regards respect relation terms attention drawn`;

/** Contact between those who write and those who read. */
const talks = `
  base call calling ring ringing phone phoning telephone tel speak speaking talk talking chat chatting discuss discussing discussion discussions liaise liaising contact contacting
  touch catch catchup conversation reach message messaging teams zoom skype email drop text buzz bell shout line word meet meeting meetup handover briefing brief debrief consult consultation
  professionals verbally verbal dial direct extension ext mobile number fill connect huddle`;

/** Words that also tell of a person's sentence, work or home; harmless beside papers only. */
const besides = `
  release released mappa marac mash register registers flag flags alert alerts level change changed changes training protection prison court police custody community sentence sentencing release accommodation ete education employment training finance benefit debt wellbeing dependency recovery
  womens crs social authority safeguarding issue issues problem problems error errors working work broken old new level list`;

const wordsIn = (...lists: string[]): ReadonlySet<string> =>
  new Set(lists.flatMap((list) => list.trim().split(/\s+/)));

export const papers = wordsIn(paper);
export const deictics = wordsIn(deictic);
export const authors = wordsIn(author);
export const colleagues = wordsIn(colleague);
export const readers = wordsIn(reader);
export const futures = wordsIn(future);
export const handlings = wordsIn(handles);
export const acting = wordsIn(acts);
export const besidePapers = wordsIn(besides);
export const talking = wordsIn(talks);
/** Every word that says nothing of the person in a clause that speaks of paperwork or asks for contact. */
export const officeWords = wordsIn(
  paper,
  deictic,
  author,
  colleague,
  reader,
  future,
  being,
  handles,
  acts,
  rest,
  talks,
);

/** Papers that come as messages do, so that 'by e-mail' alone points to nothing. */
export const messages = wordsIn("email emails text handover page pages screen upload uploads details drive");
export const firstPersons = wordsIn("i im ive ill id we weve were my our mine");

export const sayingNothing = wordsIn(`
  idea clue dunno received available docs paperwork writing you text
  no nothing none nope nil nought nowt zilch nada zero cant cannot dont not doesnt isnt naught really else more further additional extra new other to say add report put note mention comment comments
  write include share declare disclose raise tell offer think of anything much at this the present moment time stage point from me i have that is there for now currently today here in
  springs comes mind apply applies applicable relevant required necessary needed require completing does do section box field form referral it intervention service
  im afraid sorry update updates information info detail details as yet`);

/** Words that are a placeholder on their own, and those that are one beside another only. */
export const standsAlone = wordsIn(`
  dunno xxxxx fill out in sending before
  apols apologies sorry thats all half part completed done started nearly finish finished parked now for insert placeholder holding text filler draft drafts unfinished incomplete uncompleted
  provisional pending awaited outstanding tba tbc tbd tbf later tomorrow thanks thank you ta cheers ditto attd attchd att unsure soon shortly eta nb qv ps fyi todo wip xx xxx xxxx blank space ref as above overleaf
  ibid idem template example please add complete finalise update upload info information risk section here oasys copy paste to follow be do and`);
export const standsAloneBesideAnother = wordsIn(
  "risk section information info oasys here you to do be above as now for all part text",
);
