/**
 * Common words of English, written down by us, the most common ones first: for finding where words part that were written
 * without the gaps between them. Their endings (`-s`, `-ed`, `-ing` and the like) are known too.
 */
const COMMON = `the to and of a i in is it you that for this on my with be are have was not at me so but we as if just like your all do
what can will out up one from or an about get its they he no there now go how when by good know he she time more see
dont im has had her his them who then some been would were love our us than want too really think make people here
because new did back only please very could much need right way day take their come over thanks got well any even going
off first where look why say said still him am after great should two thing year never before down work
also something every find cant into most other use let day hi hey hello yes yeah lol u ur r n im ive id ill youre
thats whats isnt doesnt didnt wont wasnt theres theyre hes shes lets thank sorry okay ok ya oh wow haha omg wtf lmao pls plz
video videos check channel subscribe song songs music watch free money online site website page blog post posts article
click link comment comments share follow view views like likes account email app game games phone call text send reply
help life world man men woman women guy guys girl girls boy boys kid kids baby child children friend friends family
best better nice cool awesome amazing beautiful perfect bad big little long small old young high low real sure true wrong
same different many few lot lots own next last another again always ever often sometimes today tonight tomorrow yesterday
week month night morning home house place school job business company product service services work works working
start stop keep give tell ask try feel seem leave put mean become show hear play run move live believe hold bring happen
write provide sit stand lose pay meet include continue set learn change lead understand follow create speak read allow
add spend grow open walk win offer remember consider appear buy wait serve die build stay fall cut reach kill remain
suggest raise pass sell require report decide pull listen visit enjoy hope wish miss hate laugh cry sing dance
without through between around under while during against within along though since until once both each every such those
these which whose whom whether either neither else enough almost already quite rather maybe perhaps actually probably
especially exactly finally simply totally truly absolutely completely definitely certainly clearly easily recently
anyone someone everyone nobody anybody somebody everybody anything everything nothing somewhere anywhere everywhere
myself yourself himself herself itself ourselves themselves mine yours hers theirs ours
part number name word words way hand head eye eyes face heart body mind water food book books story case question answer
problem point group area state country city town street room door car road side end line kind fact idea power
information history law government system program set water mother father mom dad son daughter brother sister wife husband
parent people person human hour minute second moment date age war art party result reason research level education
health air force foot feet voice policy process market sense effect class course plan death interest experience action
community rate control field technology support event matter center centre activity form staff land team player
season bed record type price value sort role example subject card film movie series show episode star artist band album
cover lyrics beat beats rap pop rock dance piano guitar drum voice tune version remix official original theme track
million billion thousand hundred ten twenty thirty forty fifty sixty three four five six seven eight nine zero half
red blue green black white yellow orange purple pink brown gray grey gold silver color colour
hot cold warm dark light bright clean dirty dry wet hard soft heavy fast slow quick early late easy difficult simple
strong weak rich poor happy sad angry crazy funny stupid silly dumb sick tired busy ready full empty dead alive sexy cute
hard safe dangerous important possible able available public private local national international american english
special certain clear close common current early final financial foreign general huge human large legal main major
medical military modern natural normal past personal physical political popular present previous recent religious
serious short similar single social total traditional various whole wide wonderful fantastic incredible excellent brilliant
terrible horrible awful gross weird strange lovely gorgeous pretty ugly interesting boring annoying useful helpful
computer laptop phone mobile tablet screen keyboard internet web net google youtube facebook twitter instagram apple
android iphone microsoft windows linux code file files data server network password login register sign user users download
upload update install version software hardware program script button menu image images picture pictures photo photos
camera test error issue issues fix fixed bug feature features setting settings option options default design style layout
font header footer sidebar search index archive tag tags category categories feed static dynamic generate build deploy
jekyll github markdown html css template plugin theme themes repository branch commit config folder directory path url
http https www com net org info address host domain hosting wordpress blogger content title author reader readers
writer editor publish published draft review reviews rating recommend recommendation opinion tip tips guide tutorial
lesson example step steps method solution answer explain explanation describe description detail details
mention notice appreciate agree disagree guess suppose wonder imagine realize realise recognise expect forget
remind promise prefer decide choose choice chance luck lucky win winner prize award cash price cost cheap expensive
discount sale shop store order delivery ship shipping payment credit debit bank loan rate insurance mortgage tax fee
invest investment trade trader trading stock market profit income salary earn save spend dollar dollars pound pounds
euro cent cents percent bitcoin crypto wallet gift bonus code deal deals offer limited claim guarantee guaranteed
weight loss diet pill pills drug drugs health doctor medicine hospital pain cancer skin hair body muscle fitness
exercise gym sport sports football soccer basketball baseball tennis golf race coach fan fans match score goal
travel trip holiday vacation hotel flight airport ticket tickets car bike bus train taxi boat ship beach mountain river
sea lake island forest park garden tree flower animal dog dogs cat cats bird fish horse monkey pig cow lion tiger bear
eat drink cook kitchen breakfast lunch dinner meal coffee tea beer wine milk bread cheese meat chicken rice egg fruit
sugar salt oil apple banana chocolate cake ice cream pizza
god jesus lord christ church bible pray prayer bless faith soul spirit heaven hell angel devil magic spell
peace freedom justice truth lie lies secret fear hope dream dreams joy fun smile kiss hug sex date dating single married
marriage wedding divorce ex boyfriend girlfriend relationship lover
sun moon star sky earth rain snow wind storm fire ice summer winter spring autumn fall january february march april may
june july august september october november december monday tuesday wednesday thursday friday saturday sunday weekend
north south east west america usa uk england britain london canada australia india china japan korea korean russia
germany french france spanish spain italy mexico brazil africa europe asia chinese indian german british
able accept access accident according account achieve across act actor actress add admit adult advance advantage advice
afraid afternoon agency agent ago ahead aim alarm alcohol alone along amount ancient anger announce annual apart apartment
apologise apologize apparently apply appointment approach appropriate approve argue argument arm army arrange arrest arrive
aside asleep aspect assist associate assume attach attack attempt attend attention attitude attract audience average avoid
aware away awkward background bag balance ball ban base basic basically basis bath battery battle beauty begin began
behavior behaviour behind belief belong below bend benefit beside bet beyond bid bill bit bite blame blind block blood blow
board boat bomb bone boom boot border bore born borrow boss bother bottle bottom bowl box brain brand brave break breath
breathe brick bridge brief broken brother budget bunch burn button cable calm camp campaign cancel candidate capable capital
captain capture care career careful carry cash cast catch caught cause celebrate celebrity cell central century ceremony
chain chair challenge champion character charge charity chart chase chat cheat chest chief chill chip christmas cigarette
circle citizen civil claim clever client climb clock cloth clothes cloud club clue coast coat code collect college
combine comfort comfortable command compare compete competition complain complaint complete complex concept concern concert
conclusion condition conference confidence confirm conflict confuse connect connection consist constant contact contain
contest context contract contribute conversation convert convince copy corner correct count couple courage court cousin
crack crap crash cream creative creature crime criminal crisis critical cross crowd cultural culture cup curious customer
cycle daily damage damn dare database dear debate decade decision deep defeat defend degree delay delete deliver demand
democracy deny department depend depth deserve desire desk desktop despite destroy develop developer development device
diamond dig digital direct direction director disappear discover discuss discussion disease disgust dish display distance
document double doubt dozen drag draw drawing dress drive driver drop due dude dumb dust duty each ear earlier ease eastern
edge edit effort elect election electric element email emotion emotional employ employee encourage enemy energy engage
engine engineer enter entire entry environment equal equipment escape essay establish even eventually evidence evil exact
exam excellent except exchange excite excited excuse executive exist expand expense expert explore express expression extend
extra extreme eyed factor factory fail failure fake familiar famous fantasy farm fashion fat fault favor favorite favour
favourite feedback fellow female fight figure fill finance fine finger finish firm fit flash flat float floor flow fly focus
folk force forever forgive formal former fortune forward found four frame freak fresh front fuck fucking fuel fulfil
function fund future gain gang gap garage gas gate gather gay gender gentle gentleman gently genius giant glad glass
global grab grace grade grand grandma grandmother grateful greatest ground guard guest gun habit hair handle hang happiness
harm hat hate hated haters hater hear heat hide hip hire hit hobby hole holy honest honestly honey honor honour hook horror
hundred hungry hunt hurry hurt identify ignore ill illegal impact implement impress impressive improve inch incident
increase indeed independent indicate individual industry influence inform initial injury inside insist inspire
instance instead insult intelligent intend interact interested interview introduce invite involve iron item jail join joke
journey judge juice jump junior jury justin keen key kick king knee knife knock knowledge label lack lady lake land language
lap laser latest later law lawyer lay layer lazy leader league leaf lean least leg lend length less letter library license
licence lift limit lip list literally load locate location lock logic lonely loose lord loud lower loyal lunch luxury machine
mad mail maintain make maker male manage management manager manner manual map mark mask mass massive master match mate
material maximum meaning measure media medium member memory mental mention mess message metal middle might mile minimum
minor mirror miserable mistake mix mixtape model module mood moral mouse mouth multiple murder museum musician must
mystery nail naked narrow nation native nature near nearly neat necessary neck negative neighbor neighbour nerve nervous
nice nightmare noise none nor normally nose note notice novel nowadays nurse object obvious obviously occasion occur odd of
offense offer office officer okay operate operation opinion opportunity opposite option orange ordinary
organise organization organize otherwise ought outside own owner pack package page paid paint pair panel panic paper pardon
park particular particularly partner passion passport past paste patch patient pattern pause peak pen pencil per perform
performance period permanent permission pet phase phrase pick picture piece pile pilot pitch plane planet plant plastic
plate platform play please pleasure plenty plus pocket poem poet pointless poison police polite pool position positive
possess possibility post potential practical practice praise precise predict prepare presence president press pressure
pretend prevent pride priest primary prince princess print prison prior pro probably produce producer profession professional
professor profile progress project promote proof proper properly property propose protect protest proud prove psycho
pub pull punch punish pupil purchase pure purpose push quality quarter queen quiet quit quote race racist radio random range
rare raw react reaction reality reason receive recognize recover reduce refer reference reflect refuse regard region
regular reject relate relative relax release relevant relief religion rely remote remove rent repeat replace represent
request rescue research reserve resource respect respond response responsible rest restaurant restore retire return reveal
reward rid ride ring rise risk roll romantic roof root rope rough round row royal rub rubbish rude ruin rule rush sad sake
sample satisfy scale scam scare scary scene schedule scheme scholar science scientist scream screw seat seek seem
select self selfish senior sense sentence separate servant session settle several severe shade shadow shake shame shape
share sharp shirt shit shock shoe shoot shot shoulder shout shower shuffle shut shy sight signal silence silent
sink sir size skill skin skip sleep slice slide slight slip smart smell smoke smooth snake society sold soldier
solid solve somehow soon sort soul sound source space spam speech speed spell spoil spot spread square stage stair
stamp standard stare statement station status steal steel stick stomach stone storage straight stranger stream strength
stress stretch strike string structure struggle stuck student studio study stuff sub subs subscriber subscribers subscribed
succeed success successful suck sucks sudden suddenly suffer suit summary super supply suppose surface surprise surround
survey survive suspect swear sweet swim swing switch symbol sympathy table talent talk tall target task taste teach teacher
tear technical technique teen teenager telephone television temperature temple tend tension term terms terror test
thin thirteen thought threat throat throw thumb thumbs tie tight till tiny tip tonight tool tooth top topic torture
touch tough tour tourist toward towards tower toy tradition traffic train transfer translate trash treat treatment trend
trial trick trouble trust tube turn tv twice twin twist typical ugly ultimate unable uncle understand uniform union
unique unit universe university unless unlike unlimited up upon upper upset urgent usual usually vacation valid valuable
variety vast vegetable vehicle victim victory village violence violent viral virus vision visitor visual vote wake wall
wash waste wave weapon wear weather wedding wed weigh welcome western wheel whenever wherever whisper wild willing window
wing wise wonder wood workshop worker worried worry worse worst worth wrap yard yell youth zone zoo
anyway anymore everyday online website youtuber newbie vid vids chick dude bro sis fam yall gonna wanna gotta kinda sorta
dunno nah yep nope yay woo whoa hmm ugh btw idk tbh imo asap fyi aka etc vs via pm am dj mc hd hq dvd cd mp3 diy faq
lil cuz coz cos tho thru plz pic pics app apps msg txt min mins hr hrs wk wks yr yrs b c d k m o x y t s
california fundamental nevertheless nonetheless apprentice amend acquaint browse somewhat therefore however moreover
furthermore meanwhile hence thus excluding whatever whoever overall additional alternative analysis angle anonymous
anticipate appeal approximately arrangement articulate artificial assess assignment assistance assumption atmosphere
attractive authentic authority automatic automatically bankrupt bargain barrier beneath bespoke beverage biology
bookmark boost brainstorm broadcast brochure bundle burden bypass calculate calculator candle capability captivating
carbon cartoon casual catalog caution celebration certificate chamber chapter characteristic cheerful chemical chronic
cinema clarify clarity classic classical clinic cluster coincidence collaborate collapse colleague collection colony
column combination comedy commentary commerce commercial commission commitment committee communicate communication
compact companion comparison compensate compile component compose compound comprehensive compromise conceive
concentrate conclude concrete conduct configure configuration confusion congratulations consequence consequently
conservative considerable considerably consistently construct construction consult consultant consume contemporary
continent continuous contrary contrast contributor convenience convenient convention conversion convey cooperate
coordinate copyright corporate corporation correspond cosmetic costume cottage council counsel counterpart coverage
craft craftsmanship creativity credible credibility criteria criticism criticize crucial curiosity currency curriculum
cursor curve custom customize cyber dashboard deadline debt decent decline decorate decrease dedicate defence deficit
define definite definition delicate delicious delight demonstrate dental dentist depart depict deposit depress
depression derive descend desperate destination detect determine devote dialogue diagnose diagram dictionary differ
difference digest dimension diploma diplomatic disability disappoint disaster discipline disclose discourse discovery
disk dismiss disorder dispute distant distinct distinguish distribute distribution district disturb diverse diversity
divide division dominate donate donation dramatic dramatically dreadful drone dubstep durable eager earnings economic
economical economy edition editorial educate educational effective efficient elaborate elderly electrical electronic
elegant elementary eliminate embarrass embed embrace emerge emergency emphasis empire enable encounter endless endorse
engagement enhance enjoyable enlighten enormous ensure enterprise entertain entertainment enthusiasm enthusiast
entitle entrepreneur envelope equation equivalent era erase erect essence essential establishment estate estimate
ethnic evaluate evaluation evolution evolve examination examine exceed exception exceptional excitement exclude
exclusive execute exhibit exhibition existence exit exotic expansion expectation expedition expertise explode
explosion exploration exposure extensive extent external extraordinary fabric fabulous facilitate facility factual
faculty fairly faithful fascinate fashionable fastidious fatal federal festival fiction fierce fifteen filter fireball
flavor flexible flourish fluent fond footage forecast foremost format formation formula forth fortunate forum
foundation fraction fragile framework frankly fraud freelance frequency frequent friendship frustrate fully functional
furniture gallery garbage generation generous genre genuine gesture giveaway glamour glance glimpse glory
gossip gradually graduate grammar grandfather graphic gratitude greet grocery guideline guilty habitat handbag handful
handy harsh headline headphones healthcare heritage hero hesitate highlight hilarious hint historical homepage honesty
horizon household humanity humble humor humour hyperlink hypothesis ideal identical identity ideology illness illusion
illustrate illustration imaginary imagination immediate immense immigrant impatient imperfect implication imply import
importance impose impossible impression improvement incentive inclined inclusive incorporate increasingly incredibly
independence indication indicator indirect indoor industrial inevitable infection infinite inflation influential
informal informative infrastructure ingredient inherit initiative inner innocent innovation innovative input inquiry
insane insert insight insightful inspect inspiration installation instant institution instruct instruction instructor
instrument integrate integrity intellectual intelligence intense intensive intention interaction interactive interface
interfere interior internal interpret interrupt intervention intimate introduction invasion invent invention inventory
investigate investigation investor invisible invitation invoice involvement irony isolate isolation jacket jealous
jewelry joint journal journalist judgment justify keyword kindness knowledgeable laboratory latter laughter launch
laundry lawn leadership leak legacy legend legendary leisure lengthy liberal liberty lifestyle lifetime likelihood
likewise limitation literary literature livelihood logical logo lottery loyalty luggage luxurious magazine magnificent
mainstream maintenance majority makeup mandatory manufacture marvelous massage masterpiece mathematics mature
meaningful measurement mechanic mechanical mechanism medal medicinal meditation membership memorable merchandise
merchant mere merit messenger metaphor meter midnight minecraft minimal ministry minority miracle mislead mission
mixture mode moderate moderation modest modify moisture momentum monitor monument motivate motivation motivational
motor motorcycle movement multimedia multiply municipal musical mutual mysterious narrative nasty navigate navigation
nearby necessity needle negotiate neighborhood neutral newcomer newsletter newspaper nonsense noon northern notable
notably notebook notification notion novelty nowhere nuclear numerous nutrition obey objective obligation observation
observe obstacle obtain occasional occupation occupy ocean offensive offline ongoing operator opponent optical optimal
optimize optimistic oral orchestra organic orient orientation origin outcome outdoor outfit outline output outstanding
overcome overlook overnight oversea oversee overtime overview overwhelm ownership oxygen painful palace pale parade
paradise paragraph parallel parameter parcel partial participant participate participation partnership passage
passenger passionate passive pasture patience payback peaceful peculiar penalty pension perceive percentage perception
perfection perfume permit persist persistent personality personnel perspective persuade petition phenomenal phenomenon
philosophy photograph photography physician physics pioneer playlist pleasant plot plumber plug podcast polished poll
pollution popularity population portable portfolio portion portrait portray possession possibly poverty powder
powerful practitioner predecessor prediction preference pregnancy pregnant preliminary premium preparation
presentation preserve prestige presumably prevention preview principal principle priority privacy privilege proceed
profitable profound programme progressive prohibit prominent promotion prompt pronounce proportion proposal prospect
prosper protection protective protein protocol province psychological psychology publication publicity punctual pursue
pursuit puzzle qualify quantity questionnaire quotation radical railway rainbow rapid ratio rational readership
realistic reasonable reasonably rebuild recall receipt reception recipe recipient reckon recovery recruit recycle
redirect reddit refund refresh refuge regardless registration regret regulate regulation rehabilitation reinforce
relation reliable reliability relieve relocate reluctant remark remarkable remarkably remedy render renew renovation
rental repair repeatedly replacement representative reputation requirement resemble reservation resident residential
resign resist resistance resolution resolve resort respectful respective responsibility restrict restriction retail
retain retirement retrieve revenue reverse revise revision revolution ridiculous rookie routine rumor rural sacred
sacrifice safety salmon sandwich satellite satisfaction savings scenario scholarship scientific scope screenshot
scroll sculpture seasonal secondary secretary section sector secure security segment selection seminar sensation
sensible sensitive sentiment sequence setup sexual shelf shelter shield shift shortage shortcut showcase signature
significance significant simplicity simplify situation skillful slogan smartphone snippet soften solar solely
sophisticated southern spare spark specialist specialize species specific specifically specify spectacular spectrum
speculate sponsor spontaneous spouse squad stability stable stadium staircase standpoint statistical statistics statue
steady steep stereo stimulate storyline straightforward strategic strategy strengthen stressful strictly structural
stumble stunning subjective submit subsequent substance substantial substitute subtle suburb sufficient suggestion
suitable summit superb superior supervise supplement supportive supposedly surgeon surgery surgical surplus
surprisingly surrender surveillance suspend suspicion suspicious sustain sustainable symptom syndrome synthetic
systematic tackle tactic tailor tasty technician technological teenage temporarily temporary tempt tenant tendency
terminal terrific territory testimony textbook thankful theater theatre theoretical theory therapist therapy thesis
thorough thoughtful threaten thrill thrive throughout timber timeline tissue tobacco tolerate tomato topical toughness
tourism tournament tragedy tragic trailer transaction transcript transform transformation transition translation
transmit transparent transport transportation treasure tremendous tribute trigger tropical troubleshoot trustworthy
tuition twelve twentieth tweet typography umbrella unbelievable uncertain uncomfortable underground undergo
undoubtedly unemployed unexpected unfair unfortunate unfollow unhappy universal unknown unlock unnecessary unsubscribe
unusual upcoming upgrade upstairs urban urge usage useless username utility utilize utilise vacuum vague validity
variable variation vendor venture verbal verify versus veteran viable vibrant vice viewpoint vintage virtual visible
vital vitamin vivid vocabulary vocal volume voluntary volunteer vulnerable wallpaper warehouse warning warranty
waterproof wealth wealthy webcam weblog webmaster wellness whatsoever whilst wholesale widespread widget wilderness
willingness wireless wisdom withdraw witness wizard workout workplace worldwide worthless worthwhile worthy wrestling
yield yoga youngster youthful howdy tampa florida texas chicago york washington boston miami vegas jersey carolina
virginia georgia ohio alabama arizona colorado hawaii nevada oregon michigan jackson john james michael david robert
william richard thomas paul george steven kevin brian jason matthew gary timothy jose jeffrey eric stephen andrew
daniel anthony mary maria jennifer linda elizabeth susan margaret karen nancy lisa betty helen sandra donna carol ruth
sharon michelle laura sarah jessica angela melissa amy anna
export written forgotten verdict
proven encoding cannot eleven together elsewhere callout withdrawn localhost
clause aftermath slowest webhook moderator fourth fetched disclosure declare backups timetable supper
restart migrations metadata markup harmless evenings cookie chosen brought bought
attributes attribute afterwards thread theyve theyll synchronous newest longest
hidden frightened folded fetches dotted daylight credentials couldnt calendar binned beforehand ashamed adapter
wouldnt stylesheet seventh seldom reunion repost quarrel production obliged nineteen nested
mediator handover further entity endpoint compressed collector chunks
caption birthday became barbecue backup apology absolute
`

/** From a word to its place in the order. */
export const COMMON_WORDS: ReadonlyMap<string, number> = COMMON.split(/\s+/).reduce(
  (places, word) => (places.has(word) ? places : places.set(word, places.size)),
  new Map<string, number>(),
)
