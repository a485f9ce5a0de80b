/**
 * What news says happened to the things it counts: one class a line, then the verbs, nouns and adjectives (as lemmas; participles where
 * they are used as adjectives) that say it. General knowledge, no source. A word of several classes has its commonest in news first in
 * the file; words of two parts are joined by an underscore.
 */
const TABLE = `
kill: kill die dead death fatality slay slain killing perish murder massacre slaughter execute execution assassinate assassination drown fatal lethal deadly murdered deceased succumb homicide manslaughter lynch behead decapitate toll claim_lives take_life lose_life
injure: injure injury injured wound wounded hurt maim concuss burned scald suffer_injury sustain_injury receive_injury suffer_wound sustain_wound suffer_burn
hospitalise: hospitalise hospitalize hospitalisation hospitalization hospital admit admission
infect: infect infection case contract sicken ill sick illness positive diagnose diagnosis contagion infected
recover: recover recovery recovered heal cure cured discharge discharged
vaccinate: vaccinate vaccination inoculate inoculation immunise immunize immunisation immunization jab dose vaccinated
quarantine: quarantine isolate isolation quarantined lockdown
test: test testing sample screen screening swab trial
missing: missing vanish disappear disappearance unaccounted unaccounted_for
trap: trap trapped strand stranded stuck maroon buried bury
rescue: rescue save rescued saved free pull_out dig_out airlift winch retrieve
survive: survive survivor survival unhurt unharmed uninjured
evacuate: evacuate evacuation flee displace displaced displacement homeless uproot evacuee refugee relocate escape leave_home
shelter: shelter accommodate rehouse sheltered lodge
destroy: destroy destruction destroyed level flatten raze demolish demolition gut obliterate wipe_out burn_down wash_away ruin wreck
collapse: collapse cave_in topple fall_down crumble give_way
damage: damage damaged batter hit ravage scar vandalise vandalize deface suffer_damage sustain_damage
burn: burn scorch char blacken burnt torch
flood: flood inundate submerge flooded swamp
affect: affect affected disrupt disruption impact
outage: outage blackout power_cut without_power lose_power go_dark black_out
restore: restore restoration restored repair reconnect rebuild reconstruct reconstruction fix
cut_off: sever severed cut_off disconnect snap rupture
arrest: arrest detain detention custody take_custody hold held detained apprehend capture nab round_up in_custody arrested
charge: charge charged indict indictment accuse prosecute prosecution arraign
convict: convict conviction convicted guilty plead_guilty
acquit: acquit acquittal acquitted exonerate not_guilty
sentence: sentence jail imprison prison imprisonment sentenced term behind_bars
release: release freed released parole bail set_free pardon
deport: deport deportation expel expulsion deported extradite extradition
abduct: abduct kidnap abduction kidnapping hostage kidnapped take_hostage captive
attack: attack assault raid bomb shell strike ambush airstrike bombing shelling bombard bombardment storm
shoot: shoot shooting gunfire open_fire fire shot gun_down
stab: stab stabbing knife stabbed
shoot_down: shoot_down down intercept shot_down downed bring_down interception
rob: rob steal robbery theft burgle burglary heist stolen loot
seize: seize confiscate impound seizure confiscation seized
defraud: defraud fraud swindle scam embezzle embezzlement
hack: hack breach leak hacked expose ransomware
deploy: deploy deployment send dispatch reinforce reinforcement station post deployed stationed mobilise mobilize bolster contingent deploying
withdraw: withdraw withdrawal pull_back pull_out_of withdrawn retreat pullout pullback recall
recruit: enlist enlistment conscript draft conscription call_up
hire: hire recruit employ hiring take_on appoint employed recruitment employment
dismiss: lay_off layoff sack dismiss fire dismissal redundancy redundant job_cut axe make_redundant laid_off job_loss furlough cut_jobs shed_jobs
resign: resign resignation quit step_down stand_down retire retirement
walk_out: strike walk_out walkout stoppage down_tools industrial_action picket
protest: protest demonstrate demonstration march rally protester riot demonstrator
attend: attend attendance turn_up gather crowd flock audience spectator gathering draw_crowd visit
vote: vote ballot cast_ballot turnout cast poll
elect: elect election elected win_seat re-elect
approve: approve approval pass ratify adopt ratification endorse authorise authorize
reject: reject rejection veto oppose block vote_down
decrease: decrease cut reduce reduction drop fall decline dip slump plunge tumble slide sink lower slash shrink halve trim shed ease slow dwindle fell recede plummet weaken scale_back scale_down downgrade
increase: increase raise rise grow growth climb jump surge soar gain hike expand expansion double triple quadruple swell widen accelerate boost escalate spike rocket lift strengthen bolster
exceed: exceed top surpass beat outstrip outnumber
stay: remain hold_steady unchanged maintain stay flat
sell: sell sale sold shift offload shipment deliver delivery
buy: buy acquire purchase acquisition takeover take_over snap_up buyout bought
merge: merge merger combine tie_up
pay: pay payment spend spending pay_out payout disburse settle settlement compensate compensation paid
cost: cost price worth value valuation valued fetch
earn: earn earnings profit net gross revenue income turn_over turnover post_profit post
lose: lose loss deficit forfeit lost write_off write_down
invest: invest investment fund funding finance raise_funds fundraise pump inject back pour
donate: donate donation contribute contribution pledge grant
lend: lend loan borrow borrowing lent credit
owe: owe debt arrears default
fine: fine penalise penalize penalty sanction fined
award: award prize bestow awarded honour honor present
tax: tax levy duty tariff impose
win: win victory triumph beat clinch won thrash edge prevail defeat
beaten: beaten defeated
score: score goal point tally scored convert
draw: draw tie level_match drawn
play: play match game appearance cap feature
knock_down: knock_down floor knockdown knock_out knockout stoppage
run: run race sprint finish marathon complete
set_record: break_record set_record record-breaking
transfer: transfer sign signing join move
launch: launch lift_off liftoff blast_off send_up put_into_orbit launched
land: land landing touch_down splash_down touchdown splashdown
crash: crash collide collision derail derailment smash crashed plough pile-up ram
delay: delay postpone delayed postponement late
cancel: cancel scrap call_off ground cancellation cancelled canceled abandon
build: build construct construction erect built
open: open inaugurate opening reopen unveil
close: close shut closure shut_down shutter closed shutdown
produce: produce manufacture production output extract mine generate generation
export: export exported
import: import imported
ship: carry transport ship ferry haul load
spill: spill emit emission leak
rain: rain rainfall snow snowfall precipitation
strike_quake: shake quake earthquake jolt tremor aftershock rattle
erupt: erupt eruption spew
join: join enrol enroll sign_up register subscribe enrolment enrollment registration member
live: live reside inhabit population dwell resident inhabitant
bear: born birth bear give_birth baby
marry: marry wed marriage wedding
divorce: divorce separate
migrate: migrate arrive arrival immigrate immigration cross crossing migrant migration
find: find discover discovery unearth uncover detect find_body locate identify
publish: publish issue publication
study: study survey interview respondent participant analyse analyze examine
sign: sign_deal sign_contract ink agree agreement deal
order: order commission
offer: offer bid propose proposal tender
demand: demand call_for ask_for press_for push_for seek request want
promise: promise vow commit commitment
target: target aim plan project forecast expect goal
download: download view stream watch viewer click
serve: serve feed provide supply distribute distribution
plant: plant sow reforest
cull: cull euthanise euthanize
rank: rank place ranking come_third rate rated
last: last continue endure
consist: consist comprise contain include compose number make_up
begin: begin start commence kick_off onset
end: end finish conclude halt stop
happen: happen occur take_place
`;

/**
 * Classes that exclude one another for one figure: of the 12 injured none is among the 12 killed, and what rose by 5 did not fall by 5.
 * Where one act has two sides (sold and bought, rescued and evacuated, imposed and paid) both can be said of one figure; those are not here.
 * Stronger words of the same harm (damaged, destroyed, collapsed) are graded rather than exclusive and are not here either.
 */
const EXCLUSIVE = `
kill: injure hospitalise missing rescue survive evacuate arrest recover trap infect vaccinate charge convict sentence acquit release deport abduct deploy bear
injure: missing arrest charge convict sentence evacuate survive rescue trap protest abduct deploy
missing: rescue survive arrest evacuate hospitalise recover
hospitalise: arrest survive recover evacuate vaccinate
infect: recover vaccinate test quarantine
test: recover vaccinate
rescue: trap arrest
arrest: charge convict acquit sentence release deport protest attend evacuate
charge: convict acquit sentence release
convict: acquit release
acquit: sentence
sentence: release deport
deploy: withdraw missing arrest
decrease: increase stay
increase: stay
hire: dismiss resign walk_out
dismiss: resign walk_out
earn: lose
win: lose draw beaten
build: destroy
restore: destroy outage cut_off
open: close
approve: reject
export: import
launch: cancel delay
cancel: delay
bear: marry divorce
marry: divorce
vote: protest
invest: fine
`;

/** Classes by which two reports may well tell of one figure: the first one's figure by each of the others. */
const AKIN = `
destroy: damage collapse burn flood
damage: collapse burn flood affect
affect: flood outage evacuate
outage: cut_off
injure: hospitalise
shoot: kill injure attack
stab: kill injure attack
attack: kill injure
crash: kill
rescue: evacuate release survive
evacuate: shelter migrate
missing: trap abduct
arrest: abduct
convict: sentence
abduct: release
fine: pay sentence
earn: sell
buy: invest pay cost merge order
pay: cost invest donate award
donate: invest promise
lend: invest
invest: promise
seize: find
dismiss: decrease
withdraw: decrease dismiss
deploy: increase consist
hire: increase
decrease: lose
increase: exceed earn
win: score award elect
score: draw
attend: protest vote play
protest: walk_out
vote: elect approve
launch: deploy build open
infect: hospitalise
transfer: buy
produce: export sell
sign: order approve
promise: target
kill: cull
`;

const classes = new Map<string, string[]>();
const akin = new Map<string, Set<string>>();
const exclusive = new Map<string, Set<string>>();

function read(): void {
  for (const line of TABLE.trim().split('\n')) {
    const [kind = '', words = ''] = line.split(':');
    for (const word of words.trim().split(' ')) {
      const lemma = word.replaceAll('_', ' ');
      const own = classes.get(lemma);
      if (own === undefined) classes.set(lemma, [kind]);
      else own.push(kind);
    }
  }
  readPairs(EXCLUSIVE, exclusive);
  readPairs(AKIN, akin);
}

function readPairs(table: string, pairs: Map<string, Set<string>>): void {
  const add = (kind: string, other: string): void => void pairs.set(kind, (pairs.get(kind) ?? new Set()).add(other));
  for (const line of table.trim().split('\n')) {
    const [kind = '', others = ''] = line.split(':');
    for (const other of others.trim().split(' ')) {
      add(kind, other);
      add(other, kind);
    }
  }
}

const NONE: readonly string[] = [];

/** Every class that a lemma can say, its commonest in news first; empty for a word that says none. "laid-off" and "laid off" are one. */
export function eventClasses(lemma: string): readonly string[] {
  if (classes.size === 0) read();
  return classes.get(lemma) ?? (lemma.includes('-') ? classes.get(lemma.replaceAll('-', ' ')) : undefined) ?? NONE;
}

/** What a lemma (verb, noun or adjective) says of the things that a figure counts: "kill", "deploy"; undefined for a word that says nothing. */
export function eventClass(lemma: string): string | undefined {
  return eventClasses(lemma)[0];
}

/** True where no figure can be of both classes: those killed and those injured. Symmetric; no class excludes itself. */
export function conflicts(classA: string, classB: string): boolean {
  if (classes.size === 0) read();
  return exclusive.get(classA)?.has(classB) === true;
}

/** True where two reports may tell of one figure by the one class and by the other: houses damaged and destroyed. Symmetric. */
export function areAkin(classA: string, classB: string): boolean {
  if (classes.size === 0) read();
  return akin.get(classA)?.has(classB) === true;
}

/** What befalls people and things and by which they are counted: two figures of the dead are one figure, whatever they are called. */
export const STATES: ReadonlySet<string> = new Set(
  'kill injure hospitalise infect missing trap rescue evacuate destroy damage arrest charge convict release deport abduct vaccinate dismiss walk_out'.split(
    ' ',
  ),
);
