/** Asks the background about the articles of a page that are not known yet. */
import type { CrossReference } from '../types';
import type { Article } from './article';
import { ask } from './ask';
import type { Checked } from './contract';

/** All articles with what was found for them. The same words are not checked again: they only stand elsewhere now. */
export function checkAll(articles: readonly Article[], known: readonly Checked[]): Promise<readonly Checked[]> {
  const before = articles.map(({ report }) => known.find(({ article }) => article.report.text === report.text));
  const taken = new Set(before.map((one) => one?.prefix));
  const checking = articles.map(async (article, n): Promise<Checked> => {
    const same = before[n];
    if (same) return { ...same, article };
    const prefix = free(taken);
    return { article, found: withPrefix(await ask('check', article.report), prefix), prefix };
  });
  return Promise.all(checking);
}

/** The first prefix that no article of the page has. */
function free(taken: Set<string | undefined>): string {
  let n = 0;
  while (taken.has(n === 0 ? '' : `${n}-`)) n += 1;
  const prefix = n === 0 ? '' : `${n}-`;
  taken.add(prefix);
  return prefix;
}

function withPrefix(found: CrossReference, prefix: string): CrossReference {
  if (prefix === '') return found;
  const named = <T extends { readonly claim: { readonly id: string } }>(one: T): T => ({
    ...one,
    claim: { ...one.claim, id: prefix + one.claim.id },
  });
  return { ...found, findings: found.findings.map(named), left: found.left.map(named) };
}
