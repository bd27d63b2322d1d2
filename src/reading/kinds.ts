import { isDictionaryWord } from '../search/wordnet.js';
import { capitals, countryByWord, demonyms } from './countries.js';
import { genderOfFirstName } from './firstNames.js';
import {
  cities,
  faiths,
  nounClass,
  organisationWords,
  placeWords,
  stateAbbreviations,
  states,
  thingWords,
} from './lexicon.js';
import { surnames } from './surnames.js';
import type { Token } from './tokens.js';

export const kinds = ['person', 'organisation', 'group', 'place', 'other'] as const;
export type Kind = (typeof kinds)[number];

/** Firms that are called like people. */
const firms = new Set(
  'Merrill Lynch,Dean Witter,Philip Morris,Morgan Stanley,Goldman Sachs,Lehman Brothers,Wells Fargo,Charles Schwab,Eli Lilly,Dow Jones,Smith Barney,Salomon Brothers,Procter & Gamble,Johnson & Johnson,Rolls Royce,Rolls-Royce,Hewlett Packard,Martin Marietta,Lockheed Martin,Aston Martin,Harley Davidson,Harley-Davidson,Ralph Lauren,Calvin Klein,Louis Vuitton,Christian Dior,Marks & Spencer,John Deere,John Lewis,Jack Daniels,Aston Villa,Ben & Jerry,Warner Bros,Wall Street,Fannie Mae,Freddie Mac,Sallie Mae,Planned Parenthood'.split(
    ',',
  ),
);
const papers =
  /^(?:star|sun|mail|globe|mirror|express|bee|dispatch|inquirer|examiner|sentinel|bulletin|register|republic|advocate|courier|record|review|standard|independent|citizen|leader|eagle|blade|enquirer|wire|insider)$/;
/** People of an American state. */
const ofState =
  /^(?:Ohioan|Texan|Californian|New Yorker|Floridian|Iowan|Virginian|Pennsylvanian|Michigander|Minnesotan|Wisconsinite|Coloradan|Arizonan|Nevadan|Oregonian|Alaskan|Hawaiian|Kansan|Nebraskan|Oklahoman|Arkansan|Alabamian|Mississippian|Tennessean|Kentuckian|Marylander|Vermonter|Mainer|Montanan|Idahoan|Utahn|Illinoisan|Hoosier|Missourian|Louisianan|Carolinian|Londoner|Parisian|Berliner|Scot)s?$/;
const underscored = (text: string): string => text.replaceAll(' ', '_');
const parties = /^(?:republicans?|democrats?|tories|conservatives|libertarians?|liberals|labour|gop)$/;
const outlets =
  /^(?:CNN|NBC|ABC|CBS|MSNBC|BBC|NPR|Fox|Reuters|AP|AFP|Bloomberg|Politico|Axios|Breitbart|Twitter|Facebook|Google|Apple|Amazon|Microsoft|YouTube|Netflix|Tesla|Boeing|Airbus|Toyota|Samsung|Pentagon|Congress|Parliament|Senate|Bundestag|Kremlin|Hamas|Hezbollah|Taliban|Interpol|Europol|Greenpeace|Unicef|Nasdaq|Buzzfeed|BuzzFeed|Snapchat|Instagram|WikiLeaks|Uber|Airbnb|POLITICO|HuffPost|C-SPAN|Univision|Telemundo|Walmart|Starbucks|Nike|Adidas|Volkswagen|Siemens|Sony|Philips|Mitsubishi|Nissan|Honda|Mazda|Hyundai|Renault|Peugeot|Fiat|Shell|Texaco|Exxon|Chevron|BP|Total|Chrysler|Nestle|Unilever|Pfizer|Novartis|Roche|Bayer|BASF|Allianz|HSBC|Barclays|UBS|Citigroup|Citibank|Vodafone|Nokia|Ericsson|Motorola|Intel|Oracle|Cisco|Dell|Xerox|Kodak|Pepsi|PepsiCo|Coca-Cola|McDonald|Moody|Lufthansa|Qantas|Gazprom|Rosneft|Huawei|Alibaba|Tencent|Lloyds|Tesco|Sainsbury|Ikea|Juventus|Ajax|Barcelona|Arsenal|Chelsea|Everton|Liverpool|Tottenham|Sunderland|Benfica|Porto|Feyenoord|Celtic|Rangers|Lazio|Sampdoria|Fiorentina|Bayern|Dortmund|Schalke|Galatasaray|Fenerbahce)$/;

/** Whether a name is known as a place: a country, a state or region, a large city. */
export function isKnownPlace(name: string): boolean {
  const bare = name.replace(/^the /i, '');
  if (stateAbbreviations.has(bare.replace(/\.$/, ''))) return true;
  return (
    (countryByWord.has(bare) && !demonyms.has(bare)) ||
    states.has(underscored(bare)) ||
    cities.has(underscored(bare)) ||
    capitals.has(bare)
  );
}

/** Whether a word is known as a people, a faith or a party. */
export function isPeople(word: string): boolean {
  return demonyms.has(word) || faiths.has(word) || parties.test(word.toLowerCase());
}

/** Evidence for each kind, added up over the occurrences of a name. */
export type Evidence = Record<Kind, number>;

export function noEvidence(): Evidence {
  return { person: 0, organisation: 0, group: 0, place: 0, other: 0 };
}

const capitalised = (norm: string): string => `${norm.slice(0, 1).toUpperCase()}${norm.slice(1)}`;

/**
 * What the words of the name itself show.
 * @param shouted whether it stands in a line of capitals, so that its own tell nothing
 */
export function evidenceOfForm(parts: readonly Token[], text: string, shouted: boolean): Evidence {
  const found = noEvidence();
  const first = parts[0];
  const last = parts.at(-1);
  if (!first || !last) return found;
  if (firms.has(text) || /^Al[ -]Jazeera$/u.test(text)) found.organisation += 8;
  // "Philadelphia Flyers", "CSKA Moscow"
  const single = last.norm.slice(0, -1);
  const fans = nounClass(single) === 'person' || isDictionaryWord(single) || !genderOfFirstName(first.text);
  const placed = isKnownPlace(first.text) && fans && /[^s]s$/.test(last.norm);
  if (parts.length > 1 && (placed || (/^\p{Lu}{2,}$/u.test(first.text) && isKnownPlace(last.text)))) {
    found.organisation += 4;
    found.person -= 3;
  }
  const norms = parts.map((part) => part.norm.replace(/\.$/, ''));
  if (isKnownPlace(text)) found.place += 5;
  if (demonyms.has(text) || faiths.has(text)) found.group += 5;
  if (norms.length === 1 && parties.test(norms[0] ?? '')) found.group += 5;
  if (outlets.test(first.text) && (parts.length === 1 || organisationWords.has(last.norm)))
    found.organisation += 4;
  const ofAt = norms.findIndex((norm) => norm === 'of' || norm === 'for');
  const head = ofAt > 0 ? norms[ofAt - 1] : norms.at(-1);
  for (const norm of new Set([head, norms.at(-1)])) {
    if (norm === undefined || (parts.length === 1 && !/s$/.test(norm) && !organisationWords.has(norm)))
      continue;
    const weight = norm === head ? 4.5 : 2;
    if (organisationWords.has(norm)) found.organisation += weight;
    if (placeWords.has(norm)) found.place += weight - 0.5;
    if (thingWords.has(norm)) found.other += weight;
  }
  if (parts.some((part) => organisationWords.has(part.norm))) found.organisation += 1;
  // "Reno Gazette-Herald"
  if (last.norm.split('-').some((piece, _, all) => all.length > 1 && organisationWords.has(piece)))
    found.organisation += 4;
  // "The Washington Star", "Liberty Wire"
  if (
    parts.length > 1 &&
    (isKnownPlace(first.text)
      ? papers.test(last.norm)
      : /^(?:wire|gazette|dispatch|inquirer|examiner|sentinel|bulletin)$/.test(last.norm))
  )
    found.organisation += 5;
  if (parts.length > 1 && /^(?:St\.?|Saint)$/u.test(first.text)) {
    found.place += 4;
    found.person -= 4;
  }
  if (parts.length > 1 && /^(?:Camp|Fort|Port|Lake|Mount|Mt|Cape)$/u.test(first.text)) {
    found.place += 3;
    found.person -= 3;
  }
  if (parts.length === 1 && ofState.test(text)) found.group += 3;
  if (
    !shouted &&
    parts.length === 1 &&
    /^(?:\p{Lu}\.?){2,6}s?$/u.test(first.text) &&
    !countryByWord.has(text)
  )
    found.organisation += 3;
  if (
    parts.length === 1 &&
    /^\p{Lu}\p{Ll}+(?:s|ians|ists|ites)$/u.test(text) &&
    nounClass(first.lemma) === 'person' &&
    !surnames.has(text)
  )
    found.group += 2;
  if (parts.length === 1 && genderOfFirstName(first.text) && !isDictionaryWord(first.norm))
    found.person += 0.6;
  if (parts.some((part) => part.text === '&')) found.organisation += 6;
  if (parts.length === 1 && /^\p{Lu}[\p{Lu}\d]+-(?:TV|FM|AM)$/u.test(first.text)) found.organisation += 4;
  if (parts.length === 1 && /^(?:Mc|Mac|O['\u2019]|Fitz)\p{Lu}\p{Ll}/u.test(first.text)) found.person += 1;
  // "San Isidro": saints give their names to towns.
  if (parts.length === 2 && /^(?:San|Santa|Santo|Sao|São)$/u.test(first.text)) {
    found.place += 3;
    found.person -= 2;
  }
  if (
    parts.length > 1 &&
    /^(?:hurricane|storm|typhoon|cyclone|operation|project|mount|lake|cape)$/.test(first.norm)
  )
    found.other += 4.5;
  if (
    parts.length === 1 &&
    /\p{Ll}\p{Lu}/u.test(first.text) &&
    !/^(?:Mc|Mac|De|Di|La|Le|O|Van|Fitz)\p{Lu}/u.test(first.text)
  )
    found.organisation += 2;
  if (!shouted && parts.length > 1 && parts.every((part) => /^\p{Lu}{2,}$/u.test(part.text)))
    found.person -= 4;
  if (shouted && parts.every((part) => !isKnownPlace(capitalised(part.norm)))) {
    const plural = /s$/.test(last.norm) && parts.length === 1;
    if (!plural || genderOfFirstName(capitalised(first.norm))) found.person += 1;
  }
  // "Social Security", "Island Lines": common nouns name things and companies, unless a first name leads.
  const firstNamed = genderOfFirstName(first.text) !== null;
  if (parts.length > 1 && !firstNamed && parts.every((part) => isDictionaryWord(part.norm)))
    found.person -= 1.5;
  if (
    parts.length > 1 &&
    !firstNamed &&
    /[^s]s$/.test(last.norm) &&
    isDictionaryWord(last.norm.slice(0, -1))
  ) {
    found.organisation += 1.5;
    found.person -= 1.5;
  }
  if (
    parts.some(
      (part) => /\p{Ll}\p{Lu}/u.test(part.text) && !/^(?:Mc|Mac|De|Di|La|Le|O|Van|Fitz)/u.test(part.text),
    )
  )
    found.organisation += 2;
  if (
    parts.length >= 2 &&
    parts.length <= 5 &&
    !norms.some((norm) => norm === 'of' || norm === 'and' || norm === 'the')
  ) {
    const known = genderOfFirstName(first.text) !== null && !/^\p{Lu}+$/u.test(first.text);
    if (known) found.person += 2.5;
    if (parts.length <= 3) found.person += 1;
    if (norms.some((norm, i) => i > 0 && i < norms.length - 1 && /^\p{L}$/u.test(norm))) found.person += 2;
    if (/^(?:jr|sr|ii|iii|iv)$/.test(norms.at(-1) ?? '')) found.person += 3;
    if (norms.some((norm) => /^(?:bin|von|van|de|der|al|ibn|del|della)$/.test(norm))) found.person += 1;
    if (demonyms.has(first.text)) found.person -= 2;
  }
  return found;
}

/** The kind with the most evidence; "other" where there is none. */
export function kindOf(evidence: Evidence): Kind {
  let best: Kind = 'other';
  let most = 0.5;
  for (const kind of ['person', 'place', 'organisation', 'group', 'other'] as const) {
    if (evidence[kind] > most) {
      best = kind;
      most = evidence[kind];
    }
  }
  return best;
}
