import { wordMap } from '../by-initial';

/**
 * Words whose number is a name. `always`: in any case ("page 12", "No. 5"); `capital`: only when capitalised ("Route 6", "Model 3",
 * but "the route 600 people took").
 */
export const NUMBERED = wordMap<'always' | 'capital'>([
  [
    'group area district zone sector block building bldg box unit units model mark mk class series level part volume vol book act amendment resolution proposition prop bill measure title protocol convention agenda vision pier mission apollo soyuz salyut voyager pioneer shenzhou falcon boeing airbus embraer bombardier cessna antonov tupolev ilyushin sukhoi galaxy iphone ipad xbox playstation windows android pixel reactor camp stand bay junction exit motorway autobahn track bus engine ladder squad company battalion regiment brigade division corps squadron fleet fortune big top ftse nikkei dax cac stoxx nasdaq russell topix asx kospi sensex nifty dow pillar annex schedule form regulation directive decree law radio studio day year week round quarter bowl ufc wrestlemania symphony sonata concerto local chapter team generation tier tv expo dream core ryzen geforce airpods watch surface kindle echo euro league formula type s&p',
    'capital',
  ],
  [
    'no nos article articles section sections chapter chapters page pages pp paragraph para clause appendix annex figure fig table exhibit verse psalm grade channel category tier type phase stage step rule item question version ver episode line gate platform terminal runway apartment apt suite room flat floor highway interstate route routes road bus flight train tram extension postcode zip isbn chromosome formula size plot lot ward precinct code sol iso docket borehole berth week day game games matchday lap copyright exit sp',
    'always',
  ],
]);
