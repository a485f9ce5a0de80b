/** Words near "pounds" that say these are weighed. */
export const WEIGHING: ReadonlySet<string> = new Set(
  'weigh weighs weighed weighing weight heavier lighter lift lifts lifted lifting bench pounder payload cargo explosive explosives ounce ounces meat beef body overweight carry carries carried load loaded kilo kilos kilogram kilograms kg lb lbs per torque thrust inch inches tall'.split(
    ' ',
  ),
);

/** Words near "pounds" that say these are paid. */
export const PAYING: ReadonlySet<string> = new Set(
  '£ cost costs costing pay pays paid paying price prices priced worth spend spends spent fine fined fee fees sterling pence earn earned earning salary wage wages sell sold buy bought budget debt tax taxes income revenue profit profits loan bill bank invest invested investment money cash raise raised donated fund funding rent euro euros dollar dollars value valued deal transfer compensation damages grant prize jackpot'.split(
    ' ',
  ),
);
