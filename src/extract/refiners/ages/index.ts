import type { Unit } from '../../../types';
import type { Draft, Refiner } from '../../draft';
import { isAgeAhead, isAgeOfName, isAgeWord, isBoundOfAge, isDeathAge, isPersonsAge, isSaidOfAge } from './forms';
import { isNextAge, listedAges } from './lists';

const YEARS: Unit = { kind: 'age', code: 'a', base: 's', factor: 31557600, inferred: true };

/** The oldest that anybody is said to be. */
const OLDEST = 125;

const FORMS = [isAgeWord, isPersonsAge, isSaidOfAge, isAgeAhead, isDeathAge, isBoundOfAge, isAgeOfName];

/** Ages without a unit: "Jane Roe, 25, said", "aged 40", "at the age of 12", "turned 18", "two girls, 7 and 9". */
export const ages: Refiner = {
  name: 'ages',
  refine(context, drafts) {
    drafts.forEach((draft, k) => {
      for (const age of listedAges(context, drafts, k)) setYears(age);
      if (!isBare(draft)) return;
      const next = drafts[k - 1]?.unit === YEARS && isNextAge(context, drafts[k - 1], draft);
      if (!next && !FORMS.some((form) => form(context, draft))) return;
      setYears(draft);
      // "the pension age rose from 65 to 67"
      if (draft.side && draft.partner?.unit.kind === 'count' && !draft.partner.written) setYears(draft.partner);
    });
    return drafts;
  },
};

const isBare = (draft: Draft): boolean =>
  !draft.written && !draft.calendar && draft.unit.kind === 'count' && draft.high <= OLDEST && draft.form !== 'vague';

function setYears(draft: Draft): void {
  draft.unit = YEARS;
  draft.written = true;
  draft.inferred.push('unit');
}
