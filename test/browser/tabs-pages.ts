/** Articles of one event that differ in a figure, one of another event and pages without any, served on loopback. */
import { serve } from './harness';

const page = (title: string, paragraphs: readonly string[], published = '2026-11-02T09:00:00Z'): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
  <meta property="og:type" content="article"><meta property="og:site_name" content="${title.split(' ')[0] ?? ''} Post">
  <meta property="article:published_time" content="${published}"></head>
  <body><main><article><h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article></main></body></html>`;

/** The same ferry in three outlets: the hurt are 14, 14 and 31; the passengers 212 in all of them. */
export const FERRY: Readonly<Record<string, string>> = {
  '/ferry-a.html': page('Harbour ferry Marlene runs aground off Ellery Point', [
    'The ferry Marlene ran aground off Ellery Point early on Monday with 212 passengers on board, the Tarnholm coast guard said.',
    'Fourteen people were injured when the ferry struck the rocks, said Captain Ida Rasmund of the Tarnholm coast guard.',
    'Rescuers brought all 212 passengers ashore in lifeboats within three hours, and the Marlene was towed to Tarnholm harbour.',
    'The operator, Nordsund Lines, said that the ferry had been inspected in September and that its radar was in order.',
  ]),
  '/ferry-b.html': page('Passengers tell of fright on board the Marlene', [
    'All 212 passengers of the ferry Marlene, which hit rocks off Ellery Point on Monday, have been brought to safety in Tarnholm.',
    'The Tarnholm hospital said that 14 people were injured in the accident; most of them could leave in the afternoon.',
    'Nordsund Lines, which owns the Marlene, sent a second ferry to carry the cars of the passengers from Ellery Point.',
    'Captain Ida Rasmund of the coast guard thanked the fishermen of Tarnholm, whose boats were the first at the place.',
  ]),
  '/ferry-c.html': page('Ferry accident near Tarnholm leaves many hurt', [
    'The ferry Marlene of Nordsund Lines grounded on rocks off Ellery Point on Monday morning while carrying 212 passengers.',
    'A total of 31 people were injured in the accident, according to the Tarnholm rescue service, which had sent nine boats.',
    'The coast guard in Tarnholm, led by Captain Ida Rasmund, has begun to question the crew of the Marlene about the course.',
    'Ellery Point has been closed to shipping, and divers of Nordsund Lines are to look at the hull before the ferry is moved.',
  ]),
};

/** An event of which no other page speaks. */
export const REGATTA = page('Quay crew wins the autumn regatta at Wessing', [
  'The harbour town of Wessing held its autumn regatta on Saturday in bright weather, with some 40 boats taking part.',
  'The race was won by a crew of six from the northern quay, who finished eleven minutes ahead of the second boat.',
  'A crowd of about 900 people watched from the mole, said the organisers, who had hoped for half as many.',
]);

const LOGIN = '<!doctype html><title>Log in</title><form><input name="name"><button>Log in</button></form>';

const PAGES: Readonly<Record<string, string>> = { ...FERRY, '/regatta.html': REGATTA, '/login.html': LOGIN };

/** Serves the pages above. */
export const serveTabs = (): ReturnType<typeof serve> =>
  serve((request, response) => {
    const body = PAGES[new URL(request.url ?? '/', 'http://loopback').pathname] ?? 'nothing here';
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(body);
  });
