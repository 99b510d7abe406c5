/**
 * First names common in England and Wales, in small letters, to tell 'victim jane' from 'victim known'. Names that are
 * also everyday words in this field (Will, Mark, Grace, Rob, Chase, Summer …) are left out: a missed name is one code
 * fewer, a wrong one is an untrue accusation.
 */
export const firstNames: ReadonlySet<string> = new Set(
  `aaron abbie abdul abigail adam adele adrian ahmed aidan aimee alan alana albert alec alex alexander alexandra alfie
  alfred ali alice alicia alisha alison allan amanda amelia amina amir amy andrea andrew andy angela anita ann anna anne
  annie anthony antonio april archie arthur ashley asif ayesha barbara barry beatrice becky ben benjamin bernard beth
  bethany beverley bradley brandon brenda brian bridget bronwyn bryan callum cameron carl carla carly carol caroline
  carys catherine cathy ceri charles charlie charlotte chelsea cheryl chloe chris christian christina christine
  christopher claire clara clare clive colin connor corey courtney craig daisy damian daniel danielle danny darren daryl
  dave david dawn deborah debbie denise dennis derek diane dominic donna doreen doris dorothy douglas duncan dylan
  edward eileen elaine eleanor elizabeth ella ellen ellie elliot emily emma eric erin ethan eva evan evelyn fatima
  felicity fiona florence francesca fred freddie gareth gary gavin gemma geoffrey george georgia georgina gerald
  geraint gillian gina glenn gordon graham greg gwen hannah harold harriet harry hassan hayley heather helen henry
  hollie holly howard hugh hussain ian ibrahim imogen imran irene isaac isabella isabelle isla ivan jack jackie jacob
  jacqueline jade jake james jamie jan jane janet janice jasmine jason jayden jean jeff jeffrey jenna jennifer jenny
  jeremy jessica jill jim jimmy joan joanna joanne jodie joe joel john johnny jonathan jordan joseph josh joshua joyce
  judith julia julian julie justin karen karl kate katherine kathleen kathryn katie katy kayleigh keith kelly kenneth
  kerry kevin khalid kieran kimberley kirsty kyle laura lauren lawrence leah leanne lee leo leon leslie lewis liam lily
  linda lindsay lisa logan lorraine louis louise lucas lucy luke lydia lynn lynne maddison malcolm mandy marcus margaret
  maria marie marion martin martina mary mason matthew maureen megan melanie melissa mia michael michelle mike mikey
  mohamed mohammad mohammed molly morgan muhammad nadia nadine naomi natalie natasha nathan neil niall niamh nicholas
  nicola nicole nigel noah norman oliver olivia oscar owen pamela patricia patrick paul paula pauline pete peter philip
  phillip phoebe poppy priya rachael rachel ralph ravi raymond rebecca rhian rhys richard ricky rita robert robin robyn
  roger ronald rosie ross rory roy russell ruth ryan sally sam samantha samuel sandra sarah scott sean sebastian sharon
  shannon shaun sheila shirley sian simon siobhan sonia sophia sophie stacey stanley stella stephanie stephen steve
  steven stewart stuart susan suzanne sylvia tanya tara terence teresa terry theresa thomas tim timothy tina toby todd
  tom tommy toni tony tracey tracy trevor tyler valerie vanessa vera veronica vicky victor victoria vincent violet
  vivienne wayne wendy william yasmin yusuf yvonne zachary zainab zara zoe
  dean steph kev shaz gaz baz daz dazza kez bex deano ste tez mick dougie chantelle chantel kian tyrone jermaine tyler leroy kayla kaylee shanice
  shanelle jayden kaiden aiden harley riley tia tiana lacey lexi alfie teddy freya evie millie maisie ollie theo archie jaxon jenson reece
  rhianna carly kim leanne lyndsey lynsey mandy maureen sheryl shelley tash tasha trish zoey kerrie kellie stacy jemma jess jodi chanel
  dwayne darnell delroy marlon carlton clinton mohamad muhammed hamza bilal usman imtiaz aisha maryam khadija zainab sana samira parveen
  shabana nasreen harpreet gurpreet manjit sukhdeep jaspreet anjali deepak rajesh sanjay vikram aleksandra agnieszka katarzyna malgorzata
  piotr pawel krzysztof tomasz marcin zofia ewa ionut andrei mihai oluwaseun chidi emeka adaeze ngozi kwame kofi abena yusuf osman abdi
  fadumo amara blessing`.split(/\s+/),
);

/** Words that get a capital in headings and at the start of a sentence, and are nobody's name. */
export const notNames: ReadonlySet<string> = new Set(
  `a able abuse address adult adults alcohol all also an and any appointment appointments approved april arson as assault
  assessment assessor at august bail being both british but by case centre child children childrens children's class clear
  coercive community concern conditions contact control convicted council county court crown current custody daughter december
  details distress do does domestic drug drugs due during east english exclusion ex exploitation family february female
  friday from gbh has have he health her high him his historic history home hospital household housing however hx i if in index
  information injunction involved is issues it january judge july june know known level liaison licence link living local low
  magistrates male mappa marac march may media medium mental moderate molestation monday mr mrs ms must national nature neighbour
  no non none north not november now nspcc occupation october of offence offences offender on only order orders other others
  partner perpetrator personal physical place police post premises present previous prison probation programme protection public
  race racial registered restraining restrictions risk risks robbery rosh safeguarding safety saturday scheme school section
  self september serious services service sexual she shop significant since social son south specific staff stalking statement
  stranger street substance sunday support supported surcharge system team that the their there these they this thursday to
  trigger tuesday under unit unknown unsupervised various very victim victims violence violent vulnerable was wednesday
  weapons welsh west when where which while white who will with witness women work worker yes young youth zone
  after age aged assessed burglary care charge charged charges criminal currently damage date driving emotional financial fraud
  historical impact key life looked main mobile name names neglect need number over per plan please point previously primary
  psychological refer report reported reports see single status theft threat threats type verbal what name withheld
  security shop supermarket retail emergency paramedic nurse doctor teacher staff hostel asian black muslim jewish polish
  romanian irish african caribbean indian pakistani chinese scottish european gay lesbian transgender mosque hotel park road
  birmingham blackpool bolton bradford brighton bristol cardiff coventry derby doncaster durham exeter hull ipswich leeds
  leicester liverpool london luton manchester middlesbrough newcastle newport northampton norwich nottingham oldham oxford
  plymouth portsmouth preston reading rochdale rotherham salford sheffield southampton stockport stoke sunderland swansea
  academy college nursery junior infant infants secondary university infirmary surgery clinic cottage lane avenue close associates
  hostile barnsley burnley bury halifax huddersfield goole grimsby hartlepool darlington gateshead lincoln kent essex wales england scotland
  wakefield warrington wigan wolverhampton worcester york`.split(/\s+/),
);
