/**
 * What news writers use for one another and WordNet keeps apart or lacks. General knowledge, no source. One group a line; the first
 * word stands for its group where WordNet does not know another of them, so it is the plainest. A word may be in several groups.
 */

/** Words that count the same thing in reports of one event. */
export const SAME = `
soldier troop troops serviceman servicewoman servicemen trooper
soldier personnel
person people individual human
person soul
person folk
gunman shooter
gunman attacker assailant
gunman perpetrator
attacker assailant perpetrator raider
bomber suicide-bomber
rebel insurgent guerrilla
militant extremist jihadist jihadi
terrorist jihadist
fighter combatant
militiaman paramilitary
hostage captive
prisoner inmate
prisoner detainee captive
detainee arrestee
fatality death dead
fatality victim
dead body corpse remains
death victim
casualty victim
injury injured wounded
injury wound
survivor survivors
evacuee displaced
refugee displaced
homeless displaced
missing unaccounted
policeman police officer policewoman cop constable
police gendarme
gendarme policeman
firefighter fireman firewoman
rescuer rescue-worker
paramedic medic
doctor physician medic
nurse carer
patient in-patient inpatient
infection case
disease illness sickness
virus pathogen
epidemic outbreak
vaccine jab shot
dose jab shot
vaccination inoculation immunisation immunization
hospitalisation hospitalization admission
quake earthquake temblor tremor shake seism
aftershock after-shock
hurricane typhoon cyclone
storm tempest
tornado twister
flood flooding floodwater inundation
wildfire bushfire forest-fire
fire blaze
blast explosion
bombing bomb-attack
airstrike air-strike air-raid strike raid
missile rocket
drone uav
bullet round shot
shell projectile
gun firearm
rifle gun
weapon arm arms
shooting gunfire
attack assault
landslide mudslide landslip
eruption outburst
avalanche snowslide
crash collision accident wreck
crash pile-up pileup
derailment train-crash
flight plane
flight departure
plane aircraft airplane aeroplane airliner jet
helicopter chopper
ship vessel
ship boat
boat dinghy vessel
ferry passenger-ship
car automobile auto
lorry truck
bus coach
train locomotive
carriage coach wagon
motorcycle motorbike
passenger traveller traveler
traveller traveler
tourist visitor holidaymaker vacationer
visitor attendee
crew crewman crewmember
sailor seaman mariner
driver motorist
cyclist bicyclist
pedestrian passer-by passerby
home house dwelling residence
household family
flat apartment
building structure
property premises
skyscraper tower high-rise
road highway
motorway highway freeway expressway
bridge overpass
shop store
outlet store shop
shop branch
factory plant
mine pit colliery
school academy
university college
hospital clinic infirmary
church chapel
prison jail gaol
camp settlement
border frontier
town municipality
village hamlet
city metropolis
resident inhabitant
resident villager
villager townsperson inhabitant
citizen national
neighbour neighbor
child kid youngster
child minor
teenager teen adolescent youth
youth youngster
boy lad
girl lass
baby infant newborn
pensioner retiree
elderly pensioner senior
woman lady
man guy bloke gentleman
student pupil schoolchild
student undergraduate
pupil schoolchild schoolboy schoolgirl
teacher educator
teacher schoolteacher
scientist researcher
researcher academic
expert specialist
worker employee labourer laborer
employee staff staffer
staff personnel workforce
miner pitman mineworker
farmer grower
fisherman fisher
job position post
job role
vacancy opening
layoff redundancy job-cut dismissal
strike walkout stoppage
striker picket
union trade-union
boss executive manager
director executive
company firm business corporation
company enterprise
subsidiary unit
startup start-up
bank lender
insurer underwriter
airline carrier
carmaker automaker
retailer chain
maker manufacturer producer
supplier vendor
client customer
customer consumer shopper
buyer purchaser
user subscriber
subscriber customer
investor shareholder
shareholder stockholder
share stock
bond debenture
stake holding shareholding
sale turnover revenue
revenue turnover income
profit earnings
profit surplus
loss deficit
deficit shortfall
debt borrowing
debt liability
loan credit
price cost
cost expense
spending expenditure outlay
wage salary pay
bonus payout
payment payout
compensation damages
fine penalty
fee charge
price-tag price fee
tax levy duty
tariff duty levy
budget spending-plan
grant subsidy
aid assistance relief
donation contribution gift
donor contributor
funding financing
fund money
investment spending
bid offer
deal agreement
deal transaction
deal contract
contract order
merger takeover acquisition
merger tie-up
export shipment
delivery shipment
output production
growth expansion
increase rise
increase hike
rise gain jump
decrease decline fall drop
decline slump
cut reduction
cut cutback
inflation price-rise
rate percentage
proportion share
average mean
estimate projection forecast
target goal
forecast outlook
lawmaker mp deputy legislator parliamentarian congressman congresswoman
lawmaker representative
senator lawmaker
seat mandate
councillor councilor councilman
minister secretary
politician officeholder
president head-of-state
mayor burgomaster
candidate contender nominee
candidate hopeful
voter elector
vote ballot
poll survey
constituency district seat
turnout participation
majority lead
party faction
coalition alliance
protester demonstrator
protester marcher activist
rioter looter
protest demonstration rally
protest march
riot unrest
rally gathering
crowd throng
activist campaigner
leader chief
diplomat envoy
ambassador envoy
delegate representative
official functionary
spokesman spokeswoman spokesperson
observer monitor
inspector examiner
peacekeeper peace-keeper
ally partner
country nation
country state
sanction embargo
ceasefire truce armistice
treaty pact accord
pact agreement
law legislation
bill legislation
judge justice
juror jury
lawyer attorney solicitor barrister
prosecutor district-attorney
suspect accused
defendant accused
convict offender
offender culprit
criminal offender
thief burglar robber
robbery heist holdup
theft burglary
murder homicide killing
killing death
killing slaying
rape sexual-assault
crime offence offense
offence offense
arrest detention
charge count indictment
conviction verdict
sentence term
trial prosecution
lawsuit suit case
complaint allegation
plaintiff claimant
witness eyewitness
bystander onlooker
smuggler trafficker
migrant immigrant
migrant asylum-seeker
asylum-seeker refugee
cable line
cable wire
pipeline pipe
outage blackout power-cut
customer household
turbine windmill
reactor plant
emission discharge
spill leak
oil crude
petrol gasoline gas
barrel bbl
acre acreage
tree timber
livestock cattle
animal creature
fan supporter
spectator attendee onlooker
spectator fan
spectator audience crowd
viewer audience
attendance crowd
player footballer
athlete competitor sportsman sportswoman
competitor contestant participant
participant attendee
runner racer
boxer fighter pugilist
fight bout
bout match
contest competition
match game
match fixture
coach trainer
goal strike
point score
win victory
defeat loss
draw tie
title championship crown
title belt
medal gong
trophy cup
season campaign
record best
knockout stoppage
knockout ko
touchdown td
point pt
block swat
rebound board
round stanza
appearance cap
transfer move
fee price
referee umpire
team side
team squad
club team
ticket admission
film movie
album record
song track
singer vocalist
actor actress
award prize
concert gig
artist performer
author writer
book title
copy unit
device gadget
phone smartphone handset
computer pc
account profile
download installation
website site
app application
hack breach
hacker attacker
record file
satellite spacecraft
spacecraft craft
rocket launcher
launch lift-off liftoff
astronaut cosmonaut crew
orbit revolution
mission flight
test trial
study trial
study paper
participant volunteer
species kind
specimen sample
star sun
census count
referendum plebiscite
listener audience
backer supporter sponsor
follower supporter
rebellion uprising revolt insurrection mutiny
coup putsch
dyke dike levee embankment
robber bandit
gang mob
kidnapper abductor hijacker
abduction kidnapping
smuggling trafficking
resignation departure
appointment nomination
meeting summit talks
delegation mission
embassy consulate
statement communique
bus minibus
bike bicycle cycle
rubbish garbage trash waste refuse
pavement sidewalk
lift elevator
pram stroller
trousers pants
holiday vacation
football soccer
maths mathematics
queue line
torch flashlight
nappy diaper
curriculum syllabus
degree diploma
mark grade
pupil learner
population inhabitant
birth newborn
marriage wedding
divorce separation
`;

/** Words that may count the same thing: looser, or one is wider than the other. */
export const LIKE = `
soldier force
soldier peacekeeper
soldier military
soldier recruit reservist conscript
soldier army
soldier marine paratrooper guardsman
soldier officer
soldier fighter
soldier member
personnel staff member
personnel force
gunman militant insurgent rebel fighter
gunman attacker suspect
gunman terrorist
gunman intruder
militant insurgent rebel fighter
militant terrorist
attacker militant terrorist suspect
attacker fighter
attacker insurgent rebel
attacker bomber
attacker intruder
casualty fatality
casualty death
casualty injury
dead fatality body victim
corpse body victim
remains body
person victim fatality casualty
person dead injured wounded missing
person civilian resident adult inhabitant citizen
civilian victim
civilian resident villager
victim patient
victim injured wounded
victim casualty death
evacuee refugee
evacuee resident
displaced homeless
refugee migrant
migrant immigrant refugee
migrant passenger
arrest detainee suspect
suspect defendant
suspect detainee
suspect gunman
inmate convict
police force
police deputy
policeman trooper
officer agent
officer guard
rescuer firefighter
rescuer volunteer
rescuer worker
crew staff
crew worker
crew sailor
passenger person tourist
passenger crew
miner worker
worker staff personnel
worker job
employee job
employee position
job layoff
job post staff
staff job
striker worker
home building property
home residence household
house building property
house structure
home structure
home flat apartment
home unit
building apartment
building shop
shop business
business enterprise
household customer
household home
family household
family person
village town settlement
town city
company group
company lender
company retailer
company manufacturer
company business
brand company
plane fighter warplane
ship tanker vessel ferry freighter
boat ship
ship warship
car vehicle
truck vehicle
bus vehicle
vehicle tank
school building
tent shelter
drone missile
drone aircraft
missile weapon
strike attack
airstrike attack
bombing attack
shooting attack
shooting killing
explosion bombing
fire wildfire
storm hurricane
storm cyclone
flood storm
quake shock
crash incident
attack incident
incident case
patient case
patient person
infection patient
infection virus
death case
vaccine dose
investor fund
fund investment
funding investment
sale revenue
sale unit
profit income
income earnings
cost bill
cost damage
damage loss
price value
value worth
valuation value
share price
stake share
deal value
deal price
deal merger
offer deal
debt loan
aid package
aid fund
budget package
export sale
wage income
fine settlement
settlement compensation
tax revenue
seat lawmaker mp deputy legislator parliamentarian representative
mandate lawmaker mp deputy legislator parliamentarian
seat vote
vote voter
voter turnout
voter person
protester person crowd
protester supporter
supporter activist
crowd person
crowd spectator
fan person
spectator person
attendance spectator
viewer person
participant person
delegate member
member person
member lawmaker
candidate politician
student person
country member
sentence year
sentence prison
arrest suspect
charge suspect
cable wire link
customer person
investor saver depositor client customer creditor
customer home house building outlet
job place
bed place
worker member
charge offence offense
infection sick
customer user
user person account
player athlete
player team
bout match contest
contest match
win point
win knockout ko stoppage
match appearance outing
launch flight mission
flight service arrival
train service
satellite payload
rocket missile
sample test
birth child
population resident
resident person
citizen person
resident household
cattle cow
livestock animal
boat yacht dinghy lifeboat canoe kayak raft trawler barge speedboat motorboat sailboat catamaran launch
vessel submarine warship frigate destroyer trawler freighter carrier tanker yacht barge ferry
building warehouse barn mosque temple synagogue church cathedral hotel office restaurant factory theatre theater cinema museum library garage
cleric priest imam rabbi pastor bishop monk nun
worshipper churchgoer parishioner believer pilgrim
customer diner shopper guest client patron passenger
rider motorcyclist biker cyclist jockey
wind gale gust
gunman sniper
gunman robber
driver chauffeur trucker cabdriver
firefighter rescuer
clash skirmish battle fight confrontation incident
attack stabbing ambush attempt
sheep ewe lamb ram
chicken hen poultry
horse mare stallion foal
pig sow piglet
cow bull calf cattle
tree sapling seedling pine oak palm
pill tablet capsule
video clip footage
image photo picture photograph
book novel volume
song single track
concert show performance
award medal trophy prize honour honor
player goalkeeper midfielder defender forward striker winger batsman bowler quarterback pitcher golfer athlete
athlete runner swimmer gymnast rower sprinter skier cyclist
hiker walker trekker rambler climber
climber mountaineer
deportee migrant
participant respondent entrant competitor runner delegate
youngster pupil toddler teenager
grant funding subsidy
soldier infantryman infantry legionnaire commando ranger cadet
riot disorder disturbance violence clash
blaze inferno wildfire
rain downpour rainfall
snow snowfall
shot bullet round
gun pistol rifle handgun shotgun revolver
weapon gun pistol rifle knife firearm bomb
explosive bomb dynamite
vehicle lorry van taxi motorcycle ambulance jeep minibus coach suv pickup tractor
coach minibus
train tram locomotive
aircraft helicopter glider bomber fighter warplane
warplane fighter bomber jet
doctor surgeon medic consultant
medic nurse
clinician doctor nurse
official inspector minister bureaucrat
politician governor mayor councillor president
worker driver cleaner labourer teacher nurse dockworker contractor
employee driver teacher nurse contractor
staff teacher nurse doctor
trader merchant vendor
business shop restaurant firm store
venue stadium arena
plant refinery mill smelter
facility plant factory site
shipment cargo
product good item
item object artefact artifact
artefact relic antiquity
prize trophy
meal portion
package parcel
device phone computer tablet laptop
computer laptop
post message tweet
case lawsuit
crime murder theft assault
assault attack rape
abuse assault
tumour tumor cancer
disease cancer malaria cholera measles
illness infection
operation surgery transplant procedure
embryo baby
reading measurement
expert economist analyst scientist consultant engineer
scientist seismologist meteorologist geologist biologist chemist physicist virologist epidemiologist astronomer archaeologist
doctor oncologist cardiologist psychiatrist paediatrician pediatrician dentist specialist
teacher lecturer professor tutor principal headteacher
professor lecturer academic
shop supermarket bakery pharmacy boutique kiosk grocery butcher bookshop
retailer supermarket shop store
benefit pension welfare allowance
payout dividend compensation
payment dividend instalment installment fee
fee surcharge royalty toll tuition
cat kitten
dog puppy
virus ebola coronavirus influenza flu strain variant
missile warhead
warhead bomb weapon
aid subsidy grant loan
ship trawler
fugitive suspect
teenager lad boy girl
woman mother grandmother wife widow
man father grandfather husband
child son daughter orphan schoolboy schoolgirl schoolchild
relative parent mother father brother sister son daughter cousin
injury fracture burn concussion sprain bruise wound
payment bribe ransom allowance stipend wage salary pension
fish trout carp shrimp
storm gale typhoon cyclone thunderstorm
wave tsunami surge
criminal thief robber burglar murderer gangster smuggler
soldier conscript cadet
leader president premier chancellor chairman
executive chairman president
engineer technician
farm ranch plantation vineyard orchard
crop wheat rice maize corn barley
grain wheat rice maize corn barley
metal gold silver copper steel
fuel oil petrol gasoline diesel gas
drug cocaine heroin cannabis opioid fentanyl
school kindergarten nursery college university
hospital ward
hotel hostel motel resort
bridge viaduct
road street lane motorway highway
place site location
area region district zone
space place
event show festival
elderly person
woman person
man person
child person
politician lawmaker senator minister mp legislator congressman councillor
structure bridge house building
animal dog cat cow sheep goat pig horse elephant whale shark seal bird pet livestock lion tiger bear wolf dolphin turtle fish chicken
fish salmon cod tuna
bird chicken duck hen goose
teenager child
youth child
student child
pupil child
baby child
boy child
girl child
mother parent
father parent
relative family
brother sibling
sister sibling
`;

/**
 * Words that WordNet or the groups above might bring together and that reports count apart: a figure for one is none for the other.
 * The word before the colon is unlike each word after it.
 */
export const UNLIKE = `
aftershock: quake earthquake temblor tremor
civilian: soldier troop troops officer policeman police gunman militant fighter insurgent rebel attacker serviceman terrorist
soldier: policeman police officer-of-police gunman attacker assailant protester sailor civilian firefighter terrorist student child
troop: policeman police gunman attacker protester civilian firefighter child
troops: policeman police gunman attacker protester civilian firefighter child
police: protester demonstrator gunman attacker suspect firefighter rioter soldier serviceman civilian prisoner
policeman: protester demonstrator gunman attacker suspect firefighter rioter serviceman prisoner
officer: protester demonstrator gunman attacker suspect prisoner rioter inmate
firefighter: police policeman officer
gunman: police policeman officer victim hostage student civilian bystander
attacker: police policeman officer victim hostage civilian bystander
assailant: police policeman officer victim hostage
man: woman girl boy child lady
woman: man boy girl child guy
boy: girl man woman
girl: boy man woman
child: adult parent teacher man woman
adult: child teenager baby infant
student: teacher doctor professor
pupil: teacher
teacher: student pupil child
doctor: patient nurse
nurse: patient doctor
patient: doctor nurse medic
passenger: driver pilot
pilot: passenger
survivor: fatality dead death body victim missing
injury: fatality death dead missing
injured: fatality death dead missing killed
wounded: fatality death dead missing killed
missing: fatality death dead injured survivor
hostage: captor kidnapper
prisoner: guard warden
suspect: victim witness
defendant: victim witness juror judge
employee: employer customer
employer: worker employee
worker: customer manager student
buyer: seller
seller: buyer customer
lender: borrower
export: import
import: export
profit: loss
loss: gain win victory surplus
surplus: deficit
win: defeat draw
victory: defeat draw
winner: loser
increase: decrease decline fall drop cut reduction
rise: fall drop decline decrease cut
gain: loss fall drop decline
birth: death
arrival: departure
day: week month year night hour
week: month year
month: year
year: month decade century
hour: minute second
minute: second
goal: penalty card corner
car: truck bus train motorcycle plane lorry
bus: train plane truck lorry
plane: helicopter drone train
ship: plane
tank: plane
missile: drone plane
house: school hospital church office
home: school hospital church
school: hospital church university prison
hospital: hotel church prison
town: country
city: country
country: county
share: bond
point: goal percent
round: minute
seat: voter
vote: seat
migrant: traveller traveler tourist
pedestrian: traveller traveler driver motorist cyclist
astronaut: traveller traveler
miscarriage: abortion stillbirth
judge: prosecutor lawyer juror
victim: sniper killer murderer shooter bomber terrorist militant rapist robber perpetrator hijacker rescuer firefighter police policeman thief burglar
prosecutor: lawyer defendant
attacker: rapist
champion: challenger
layoff: shutdown hire
torpedo: gunman murderer killer
landslide: victory triumph
refugee: tourist soldier
worker: soldier paratrooper policeman officer diplomat angler trawler router prosecutor commander
hostage: gunman guard
rocket: drone engine satellite
drone: bee
dose: patient
fine: cost
election: referendum
quake: flood
home: monastery
bishop: cardinal
priest: bishop
colonel: general
captain: lieutenant colonel
television: radio
magazine: newspaper
pistol: rifle
dog: cat
player: spectator fan referee coach
team: fan
wife: husband
husband: wife
mother: father
father: mother
son: daughter
daughter: son
brother: sister
sister: brother
head: leg foot
north: south east west
east: west
`;

/** Nouns for people that WordNet files first under groups, states or something else: bodies counted by heads, and adjectives as nouns. */
export const PEOPLE = `
person people troop troops police personnel staff crew dead fatality casualty victim injured wounded missing killed displaced homeless
unaccounted evacuee survivor crowd audience attendance workforce elderly military force cavalry militia gendarme faithful public
population folk jury army member youth crewmember arrestee poor unemployed jobless sick newborn minor senior national human individual
soul fan supporter striker paramilitary migrant immigrant suspect convict prisoner detainee native adult teen male female kid volunteer
veteran pensioner climber saver entrant shooter commuter bomber witness player star guard officer head chief lead judge servicewoman
`;

/** Acts and states each of which befalls one person: "40 arrests" and "40 people arrested" are the same figure. */
export const ONE_EACH = `
death injury arrest detention hospitalisation hospitalization admission infection case layoff redundancy dismissal conviction execution
deportation expulsion evacuation rescue abduction kidnapping murder homicide killing birth resignation vaccination job
`;

/** What common nouns mean in news where WordNet's most frequent sense is another. */
export const CLASS_OF = `
artifact: vessel ship medal trophy arena pipeline ticket clinic van battery wicket album home house school hospital church university shop store flat property prison college cable rocket missile shell bullet drone satellite flight
group: company firm bank airline business party team side club startup carmaker retailer
animal: whale seal bat crab
event: attack cyclone vacancy redundancy poll knockout bid ballot stabbing heatwave protest rally mission round lap draw conviction sentence landing launch order contract quake earthquake tremor temblor aftershock strike airstrike raid bombing shooting match game bout round fight win defeat goal test layoff outage
money: surplus reserve asset bond share stock profit loss debt sale price cost revenue earnings fine tax turnover stake wage bonus donation deficit budget dollar euro pound pence cent
money: yen yuan ruble rouble rupee peso franc krona shekel
measure: percent percentage magnitude metre meter kilometre kilometer mile foot inch acre hectare tonne ton kilogram litre liter gallon barrel degree
measure: point vote mph kilowatt megawatt gigawatt watt volt
time: year month week day hour minute second decade century night weekend season
place: port harbour harbor country city town village region district province county state border constituency
`;
