import { wordPairs, wordSet } from '../by-initial';

/** Irregular plurals as "plural:singular" pairs, and nouns whose plural looks like their singular or that have no singular. */
export const PLURALS = wordPairs(
  'men:man women:woman children:child people:people feet:foot teeth:tooth geese:goose mice:mouse lice:louse oxen:ox dice:die ' +
    'pence:penny lives:life wives:wife knives:knife leaves:leaf halves:half wolves:wolf thieves:thief shelves:shelf loaves:loaf ' +
    'calves:calf elves:elf selves:self scarves:scarf hooves:hoof criteria:criterion phenomena:phenomenon bacteria:bacterium data:data ' +
    'media:media crises:crisis analyses:analysis bases:base theses:thesis hypotheses:hypothesis oases:oasis diagnoses:diagnosis ' +
    'axes:axis parentheses:parenthesis indices:index vertices:vertex matrices:matrix appendices:appendix nuclei:nucleus cacti:cactus ' +
    'fungi:fungus radii:radius alumni:alumnus stimuli:stimulus syllabi:syllabus larvae:larva algae:alga formulae:formula ' +
    'antennae:antenna memoranda:memorandum referenda:referendum strata:stratum troops:troop buses:bus gases:gas viruses:virus ' +
    'bonuses:bonus campuses:campus census:census censuses:census statuses:status heroes:hero potatoes:potato tomatoes:tomato ' +
    'echoes:echo vetoes:veto torpedoes:torpedo mosquitoes:mosquito volcanoes:volcano cargoes:cargo embargoes:embargo shoes:shoe ' +
    'toes:toe movies:movie cookies:cookie calories:calorie zombies:zombie rookies:rookie ties:tie pies:pie lies:lie selfies:selfie ' +
    'birdies:birdie series:series species:species houses:house horses:horse nurses:nurse cases:case phases:phase purchases:purchase ' +
    'databases:database causes:cause clauses:clause courses:course purses:purse responses:response expenses:expense licenses:license ' +
    'licences:licence defenses:defense offenses:offense universes:universe doses:dose roses:rose noses:nose hoses:hose ' +
    'increases:increase decreases:decrease releases:release diseases:disease leases:lease exercises:exercise premises:premise ' +
    'promises:promise franchises:franchise enterprises:enterprise prizes:prize sizes:size axles:axle aches:ache headaches:headache ' +
    'caches:cache avalanches:avalanche passersby:passerby businessmen:businessman policemen:policeman servicemen:serviceman ' +
    'firemen:fireman gunmen:gunman spokesmen:spokesman fishermen:fisherman congressmen:congressman lawmen:lawman craftsmen:craftsman ' +
    'workmen:workman policewomen:policewoman servicewomen:servicewoman congresswomen:congresswoman businesswomen:businesswoman ' +
    'grandchildren:grandchild schoolchildren:schoolchild stepchildren:stepchild sportsmen:sportsman sportswomen:sportswoman ' +
    'batsmen:batsman clergymen:clergyman chairmen:chairman countrymen:countryman freshmen:freshman roofs:roof chiefs:chief ' +
    'proofs:proof beliefs:belief cliffs:cliff quizzes:quiz passes:pass losses:loss glasses:glass classes:class bosses:boss ' +
    'crosses:cross addresses:address witnesses:witness illnesses:illness businesses:business processes:process actresses:actress ' +
    'hostesses:hostess princesses:princess masses:mass mattresses:mattress countries:country attaches:attache souffles:souffle ' +
    'cafes:cafe kilos:kilo photos:photo videos:video euros:euro pesos:peso casinos:casino radios:radio studios:studio ' +
    'portfolios:portfolio ratios:ratio minutes:minute routes:route votes:vote sites:site states:state dates:date rates:rate ' +
    'plates:plate',
);

/** Singular nouns, or plurals without a singular, that end in "s" and must keep it. */
export const KEEPS_S = wordSet(
  'news politics economics athletics gymnastics mathematics physics ethics logistics statistics headquarters barracks series species means ' +
    'bus gas virus bonus campus census status focus corpus genus sinus lens plus minus chaos cosmos ethos christmas atlas bias canvas alias ' +
    'analysis basis crisis thesis oasis axis diagnosis hypothesis emphasis synthesis tennis pancreas arthritis hepatitis police premises ' +
    'mars paris texas kansas arkansas brussels athens naples wales cyprus laos honduras philippines netherlands emirates maldives bahamas ' +
    'this his its us is was has does as yes thus perhaps always besides afterwards towards sometimes whereas unless across less previous various ' +
    'serious famous dangerous religious enormous numerous continuous obvious glass class boss loss cross address witness illness business process ' +
    'access success progress congress press stress dress mass pass grass actress hostess princess mattress fitness wilderness harness happiness ' +
    'iris tigris acropolis metropolis minneapolis indianapolis annapolis pounds-mass mumps measles diabetes rabies aids thanks goods clothes',
);

/** Irregular verb forms as "form:base" pairs. */
export const VERBS = wordPairs(
  'is:be are:be was:be were:be been:be being:be am:be has:have had:have having:have does:do did:do done:do goes:go went:go gone:go ' +
    'said:say says:say made:make making:make took:take taken:take gave:give given:give got:get gotten:get came:come become:become ' +
    'became:become knew:know known:know saw:see seen:see found:find thought:think told:tell left:leave felt:feel put:put ' +
    'brought:bring began:begin begun:begin kept:keep held:hold wrote:write written:write stood:stand heard:hear let:let meant:mean ' +
    'met:meet ran:run paid:pay sat:sit spoke:speak spoken:speak lay:lie laid:lay led:lead read:read grew:grow grown:grow lost:lose ' +
    'fell:fall fallen:fall sent:send built:build understood:understand drew:draw drawn:draw broke:break broken:break spent:spend ' +
    'cut:cut rose:rise risen:rise drove:drive driven:drive bought:buy wore:wear worn:wear chose:choose chosen:choose shot:shoot ' +
    'shook:shake shaken:shake shut:shut sold:sell sought:seek set:set hit:hit hurt:hurt cost:cost burst:burst quit:quit split:split ' +
    'spread:spread sank:sink sunk:sink swam:swim swept:sweep swore:swear sworn:swear threw:throw thrown:throw taught:teach tore:tear ' +
    'torn:tear flew:fly flown:fly fled:flee fought:fight caught:catch dealt:deal died:die dying:die lied:lie lying:lie tied:tie ' +
    'tying:tie ate:eat eaten:eat drank:drink drunk:drink forgot:forget forgotten:forget froze:freeze frozen:freeze hid:hide ' +
    'hidden:hide rode:ride ridden:ride rang:ring rung:ring sang:sing sung:sing slept:sleep slid:slide stole:steal stolen:steal ' +
    'struck:strike stricken:strike stuck:stick stung:sting woke:wake woken:wake won:win wound:wind bore:bear borne:bear born:bear ' +
    'beat:beat beaten:beat bent:bend bet:bet bid:bid bound:bind bit:bite bitten:bite bled:bleed blew:blow blown:blow bred:breed ' +
    'burnt:burn dug:dig lent:lend lit:light proved:prove proven:prove shone:shine showed:show shown:show shrank:shrink shrunk:shrink ' +
    'sprang:spring strove:strive swung:swing withdrew:withdraw withdrawn:withdraw overtook:overtake overtaken:overtake ' +
    'underwent:undergo undertook:undertake undertaken:undertake foresaw:foresee forecast:forecast broadcast:broadcast cast:cast ' +
    'upset:upset slain:slay slew:slay dove:dive leapt:leap learnt:learn dreamt:dream spelt:spell spilt:spill knelt:kneel slung:sling ' +
    'clung:cling flung:fling wept:weep crept:creep forbade:forbid forbidden:forbid forgave:forgive forgiven:forgive arose:arise ' +
    'arisen:arise awoke:awake overcame:overcome outdid:outdo redid:redo rebuilt:rebuild resold:resell reset:reset mistook:mistake ' +
    'plunged:plunge',
);
