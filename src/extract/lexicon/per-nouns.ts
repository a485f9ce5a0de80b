/** Things that sums and amounts are given per, besides units. */
export const PER_NOUNS: ReadonlySet<string> = new Set(
  'share head person capita unit piece ticket seat pack bottle barrel night visit ride copy item customer user household family pupil student patient player employee worker game match season episode child vehicle car passenger megawatt bushel litre liter gallon pound kilo kilogram tonne ton ounce gram mile kilometre kilometer square hectare acre hour day week month year minute second quarter century decade'.split(
    ' ',
  ),
);
