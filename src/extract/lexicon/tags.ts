import { wordMap, wordSet } from '../by-initial';

/** Coarse parts of speech. `name` is a capitalised word inside a sentence, `part` the possessive 's, `punct` all marks and symbols. */
export type Tag =
  'noun' | 'name' | 'verb' | 'aux' | 'adj' | 'adv' | 'prep' | 'det' | 'pron' | 'conj' | 'num' | 'part' | 'to' | 'punct';

/** Tag of every word that is looked up rather than judged by its ending. */
export const TAGS = wordMap<Tag>([
  ['to', 'to'],
  ["'s ’s", 'part'],
  [
    'the a an this that these those every each either neither no any some all both another such what which whose my your his her its our their enough much many several few fewer more most less least other various certain',
    'det',
  ],
  [
    'i you he she it we they me him us them myself yourself himself herself itself ourselves themselves who whom someone somebody anyone anybody everyone everybody nobody nothing something anything everything none others mine yours hers ours theirs whoever whatever there here',
    'pron',
  ],
  [
    'of in on at by for with from into onto upon about above below under over after before between among amongst against along across around behind beneath beside besides beyond during except inside near off out outside past since through throughout till until toward towards via within without per despite amid amidst like unlike versus vs than as because if though although while whereas unless when where whether once why how up down aboard alongside atop concerning regarding including following worth minus plus ahead',
    'prep',
  ],
  ['and or but nor yet so &', 'conj'],
  [
    "is are was were be been being am has have had having does do did can could will would shall should may might must ought cannot isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't can't couldn't won't wouldn't shouldn't mustn't i'm i've i'd i'll he'll she'll they'll it'll we'll you'll they're we're you're they've we've you've isnt arent wasnt werent doesnt dont didnt cant couldnt wont wouldnt",
    'aux',
  ],
  [
    "not n't never also just only even still already again ever always often sometimes usually perhaps maybe very too quite rather almost nearly about approximately roughly now then today yesterday tomorrow tonight soon later earlier once twice here away back together apart instead however therefore thus hence meanwhile moreover furthermore otherwise nevertheless nonetheless indeed especially particularly ago far well else further abroad overseas worldwide nationwide overnight hard fast long straight alone forward sharply slightly probably likely currently recently roundly somewhere everywhere anywhere nowhere afterwards afterward mostly largely mainly partly simply actually finally eventually initially originally really fairly instantly apiece altogether respectively combined overall",
    'adv',
  ],
  [
    'new old good great big small large little long short high low young early late public private local national international global foreign domestic federal military civil civilian political economic social medical legal financial commercial industrial former current recent previous next last first second third final same different similar own main major minor key top senior chief general special specific particular common general official unofficial free open full whole entire total annual monthly weekly daily yearly average median maximum minimum net gross possible potential likely unlikely real true false right wrong best better worst worse bad strong weak heavy light hard soft easy difficult hot cold warm cool dry wet dark bright clear clean dirty dead alive injured wounded missing armed unarmed masked innocent guilty rich poor cheap expensive free safe dangerous serious severe critical stable fatal deadly lethal nuclear chemical biological electric electronic digital online mobile wireless solar human male female black white red green blue brown yellow grey gray pink orange purple northern southern eastern western north south east west central upper lower inner outer middle single double triple multiple many separate joint additional extra further spare remaining existing fresh consecutive straight successive alleged suspected illegal unlawful undocumented homeless pregnant elderly disabled sick ill healthy religious ethnic native indigenous urban rural coastal residential square cubic metric nautical ballistic long-range proven qualified registered unique original traditional modern ancient historic famous popular successful active live busy available affordable ready able unable aware available sure certain favorite favourite pretty nice lovely beautiful huge massive vast enormous giant tiny narrow wide deep shallow thick thin tall flat round sharp smooth rough straight steady slow quick rapid brief sudden immediate temporary permanent constant regular normal usual unusual strange odd rare typical virtual actual direct indirect complete partial absolute relative basic advanced simple complex eligible potential prominent fewer extreme intense moderate mild conventional conservative liberal democratic republican royal presidential parliamentary congressional provincial municipal rogue fellow mere sheer outright sole prime senior junior top-level veteran rival loyal hostile friendly humanitarian environmental agricultural cultural educational scientific technical technological historical fuming outstanding upcoming ongoing incoming outgoing forthcoming nearby surrounding',
    'adj',
  ],
  [
    'people police troops men women children soldiers officers forces person man woman child officer percent percentage per-cent evening morning building meeting feeling wedding hearing ceiling spring string king ring thing wing being housing funding spending training shooting bombing killing fighting bed seed speed deed weed breed feed need creed family supply reply assembly ally rally bully belly jelly italy july ruling opening earnings savings proceedings warning finding holding landing listing offering painting reading recording setting parking banking shipping pricing rating lightning ministry country county study party army navy enemy city security economy company majority minority property industry energy story history theory victory territory injury jury century',
    'noun',
  ],
  ['seeking according', 'verb'],
  [
    'zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen dozens hundreds thousands millions billions',
    'num',
  ],
]);

/** Endings that tell the part of speech of a word that is not listed, the longest first. */
export const ENDINGS: readonly (readonly [ending: string, tag: Tag])[] = [
  ['ically', 'adv'],
  ['ously', 'adv'],
  ['fully', 'adv'],
  ['ation', 'noun'],
  ['ments', 'noun'],
  ['ment', 'noun'],
  ['ness', 'noun'],
  ['ship', 'noun'],
  ['tion', 'noun'],
  ['sion', 'noun'],
  ['ical', 'adj'],
  ['ious', 'adj'],
  ['eous', 'adj'],
  ['able', 'adj'],
  ['ible', 'adj'],
  ['less', 'adj'],
  ['like', 'adj'],
  ['most', 'adj'],
  ['ful', 'adj'],
  ['ous', 'adj'],
  ['ive', 'adj'],
  ['ish', 'adj'],
  ['ity', 'noun'],
  ['ism', 'noun'],
  ['ist', 'noun'],
  ['ary', 'adj'],
  ['ial', 'adj'],
  ['nal', 'adj'],
  ['ral', 'adj'],
  ['ic', 'adj'],
  ['ly', 'adv'],
];

/** Nouns whose ending says otherwise. */
export const NOUN_ANYWAY = wordSet(
  'clinic republic music traffic public topic logic critic metric fabric panic picnic mechanic academic epidemic pandemic arctic plastic olympic statistic mosaic comic representative executive relative initiative objective native detective narrative alternative incentive perspective archive motive adjective preservative operative captive explosive locomotive drive hive dive olive library secretary salary anniversary boundary summary diary dictionary military missionary documentary primary contemporary january february commentary beneficiary subsidiary mercenary revolutionary visionary emissary sanctuary estuary trial material official memorial serial editorial denial burial aerial tutorial commercial financial potential credential signal journal canal arsenal tribunal professional criminal terminal journal mural funeral general mineral admiral cathedral federal referral rural fish dish finish wish bush rubbish british english irish spanish table cable vegetable vehicle house monthly weekly daily family assembly anomaly butterfly',
);
