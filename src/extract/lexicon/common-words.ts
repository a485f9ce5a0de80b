/** Words so common in English news that sharing them says nothing about sharing an event. Folded forms. */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  `a about above according across added after afternoon again against ago all almost along already also although always am amid among an and
  announced another any anyone anything are area around as asked at away back be became because become been before began behind being believe
  believed below between big both bring brought but by call called calling calls came can cannot case cause caused center central chief city
  claim claimed claims clear close come comes coming comment could country countries current currently day days de despite did didn different do
  does doing don done down due during each early earlier either end enough especially even evening event ever every expected fact far few find
  first five following for former found four from full further gave general get give given gives go goes going good got great group had half
  happened has have having he head held help her here high him himself his home hour hours how however i if immediately important in include
  included includes including increase increased information inside instead into involved is issue it its itself just keep kind know known large
  largest last late later latest least leave led left less let like likely line little local long look looking made main major make makes making
  man many may maybe me mean means member members men might million minute minutes monday month months more morning most move much must my near
  nearly need never new news next night no non nor north northern not nothing noted now number of off office official officials often old on once
  one only open or other others our out outside over own part past people per percent perhaps person photo place plan planned plans point possible
  president press previous previously probably problem public put question quickly quite rather re read recent recently release released remain
  remains report reported reportedly reporter reporters reports result return right said same saturday saw say saying says second see seen several
  share she should show showed side similar since six small so some someone something soon source south southern spokesman spokesperson
  spokeswoman start started state stated statement states still story such sunday support sure t take taken takes taking tell ten than that the
  their them themselves then there these they thing things think third this those though thought three through thursday time times to today
  together told tomorrow too took toward towards town tried try trying tuesday turn two under until up upon us use used using very video view
  want wanted was way we website wednesday week weekend weeks well went were west what when where whether which while who whole whom whose why
  will with within without woman women word words work working world would year years yes yesterday yet you young your friday
  january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec
  am pm st nd rd th mr mrs ms dr http www com html copyright ap afp reuters epa dpa getty images image photo photos file email subscribe read
  comments comment share facebook twitter video article articles related page advertisement`.split(/\s+/),
);
