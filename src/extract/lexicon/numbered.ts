/**
 * Words whose number is a name. `always`: in any case ("page 12", "No. 5"); `capital`: only when capitalised ("Route 6", "Model 3",
 * but "the route 600 people took").
 */
export const NUMBERED: ReadonlyMap<string, 'always' | 'capital'> = new Map([
  ...'no nos article articles section sections chapter chapters page pages paragraph para clause appendix annex figure fig table exhibit verse psalm grade channel category tier type phase stage round step rule item question version ver episode line gate platform terminal runway apartment apt suite room flat floor highway interstate route road bus flight train tram extension postcode zip isbn chromosome formula size plot lot ward precinct psalm code patient sol factor iso fips bin catalogue catalog docket bore shaft borehole pier dock berth hole week day game season'
    .split(' ')
    .map((word): [string, 'always'] => [word, 'always']),
  ..."group area district zone sector block building bldg box unit units model mark mk mach class series level part volume vol book act act scene amendment resolution proposition prop bill measure title protocol convention agenda vision horizon studio pier mission operation apollo soyuz salyut voyager pioneer juno shenzhou falcon boeing airbus embraer bombardier cessna antonov tupolev ilyushin sukhoi mig galaxy iphone ipad ipod xbox playstation windows android pixel note reactor well cell camp stadium stand bay junction exit motorway autobahn line track car bus engine ladder squad company battalion regiment brigade division army corps squadron fleet fortune big top ftse nikkei dax cac stoxx nasdaq russell topix asx kospi sensex nifty tsx csi dow euro league world pillar annex schedule form regulation directive order decree law rcw usc channel radio studio day year week round q quarter super bowl ufc wrestlemania grammy mustang polo golf focus fiat peugeot renault mazda audi bmw mercedes volvo ferrari porsche saab lexus tesla cx formula psalm opus op symphony sonata concerto catch agent james bond area site camp stalag district precinct local chapter team gen generation tier ac dc mp studio tv rtl bbc itv fox abc cbs nbc cnn pro7 tv2 france russia rossiya rai la canal u under over fifty cent blink maroon matchbox sum apollo ocean ocean's terminal fast rocky toy ice frozen heathrow interstate i us uk"
    .split(' ')
    .map((word): [string, 'capital'] => [word, 'capital']),
]);
for (const word of ['no', 'nos']) (NUMBERED as Map<string, 'always' | 'capital'>).set(word, 'always');
