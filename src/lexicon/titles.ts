import { kinNouns } from './people.js';
import { union, wordSet } from './words.js';

/** Titles that stand before a surname and belong to no office, with the gender that they tell. */
export const honorifics: ReadonlyMap<string, 'male' | 'female' | null> = new Map([
  ...[...wordSet('mr mister sir lord king prince duke father brother uncle baron count emperor fr')].map(
    (word) => [word, 'male'] as const,
  ),
  ...[...wordSet('mrs ms miss lady dame queen princess duchess sister aunt madam empress baroness')].map(
    (word) => [word, 'female'] as const,
  ),
  ...[...wordSet('dr prof st saint rev reverend pope mx imam rabbi sheikh ayatollah')].map(
    (word) => [word, null] as const,
  ),
]);

/** Forms of address that go with any surname: "Mr", "Dame". */
const formsOfAddress = wordSet('mr mister mrs ms miss mx sir dame lord lady madam dr doctor prof professor');
/** The same in the languages that questions come in. */
const foreignAddress = wordSet('herr frau monsieur madame pan pani signor signora señor señora');

/** Titles as they are shortened before a name, with a full stop, and what they are written out as. */
export const titleAbbreviations: ReadonlyMap<string, readonly string[]> = new Map([
  ['adm', ['admiral']],
  ['amb', ['ambassador']],
  ['atty', ['attorney']],
  ['capt', ['captain']],
  ['cmdr', ['commander']],
  ['col', ['colonel']],
  ['cpl', ['corporal']],
  ['det', ['detective']],
  ['del', ['delegate']],
  ['dr', ['doctor']],
  ['gen', ['general']],
  ['gov', ['governor']],
  ['hon', ['honourable']],
  ['insp', ['inspector']],
  ['lt', ['lieutenant']],
  ['maj', ['major']],
  ['msgr', ['monsignor']],
  ['pres', ['president']],
  ['prof', ['professor']],
  ['pvt', ['private']],
  ['rep', ['representative', 'congressman', 'congresswoman', 'lawmaker']],
  ['rev', ['reverend']],
  ['sen', ['senator']],
  ['sgt', ['sergeant']],
  ['supt', ['superintendent']],
]);

/** Offices that are named by their letters, with what else they are called. */
export const officeAcronyms: ReadonlyMap<string, readonly string[]> = new Map([
  ['ceo', ['chief', 'executive']],
  ['mp', ['lawmaker', 'politician']],
  ['vp', ['vice', 'president']],
]);
/** Other words of names that are shortened with a full stop: "St. Louis", "Jr." */
export const nameAbbreviations = wordSet('st ft mt jr sr');

const postnominals = wordSet('KC QC MP MEP MSP TD MBE OBE CBE KBE DBE FRS PhD MD RN Esq');

/** Whether a word stands after a name and is no part of it: "KC", "Esq." */
export const isPostnominal = (word: string): boolean => postnominals.has(word.replace(/\.$/, ''));
/** Words that part namesakes: "Jr". */
export const generations = wordSet('jr sr ii iii iv');

/** Nouns of office and occupation, beside those that WordNet knows as persons, that stand before a name. */
export const offices = union(
  titleAbbreviations.keys(),
  officeAcronyms.keys(),
  kinNouns,
  wordSet(`
  president vice-president minister premier chancellor secretary senator congressman congresswoman representative governor mayor
  judge justice attorney prosecutor sheriff commissioner chairman chairwoman chair chairperson chief director cfo coo cto founder
  co-founder cofounder spokesman spokeswoman spokesperson adviser advisor aide ambassador envoy diplomat general admiral colonel major
  captain lieutenant sergeant commander officer detective inspector constable superintendent professor doctor coach manager striker
  midfielder defender goalkeeper forward winger quarterback pitcher player golfer driver rider champion skipper leader speaker nominee
  candidate challenger strategist consultant pollster analyst economist expert researcher scientist author writer novelist poet
  journalist reporter correspondent anchor host editor columnist commentator critic actor actress singer rapper musician composer
  drummer guitarist filmmaker producer artist painter architect designer engineer astronaut pilot farmer lawyer solicitor
  barrister teacher headteacher principal student activist campaigner organizer organiser lobbyist donor billionaire businessman
  businesswoman entrepreneur investor banker executive treasurer president-elect prime bishop archbishop cardinal pastor priest pope rabbi imam
  lawmaker legislator councillor councilman councilwoman councilor mep msp delegate deputy undersecretary whip ombudsman
  comptroller auditor registrar curator conservator historian sociologist psychologist psychiatrist nurse surgeon physician paramedic
  firefighter
  witness victim suspect defendant plaintiff neighbour neighbor resident owner landlord tenant shopkeeper volunteer  veteran partner friend
  colleague assistant`),
);

/** Whether a lower-case word is an office or occupation ("minister", "spokeswoman", "Gov."). */
export function isOffice(norm: string): boolean {
  const bare = norm.replace(/\.$/, '');
  return (
    offices.has(bare) ||
    (bare.endsWith('s') && offices.has(bare.slice(0, -1))) ||
    /(?:woman|women|person)$/.test(bare)
  );
}

/** Words that go before an office or stand between its parts. */
export const officeModifiers = wordSet(`
  former ex ex- then-president then longtime long-time veteran acting interim deputy vice assistant associate senior junior chief
  principal national international federal state local foreign prime presidential vice-presidential gubernatorial congressional
  republican democratic conservative liberal labour labor tory independent gop national-security co current incoming outgoing new old
  first late fellow lead head right-wing left-wing far-right top managing executive general attorney district house senate
  majority minority party campaign press communications communication media health defence defense finance interior education justice environment
  trade energy culture agriculture transport transportation home security treasury public private shadow honorary
  british-born retired award-winning nobel prize-winning olympic world two-time three-time`);

/** Offices of state and church that people put before a name when they ask: "president Obama", "the pope". */
const politicalTitles =
  wordSet(`president vice prime foreign defence defense interior finance minister premier pm fm chancellor
  secretary senator sen representative rep governor gov mayor ambassador general gen colonel captain chief judge justice coach
  king queen prince princess pope leader politician ceo chairman chairwoman director`);

/** Everything that may stand before a name without being part of it, in lower case. */
export const titlesBeforeNames = union(formsOfAddress, foreignAddress, politicalTitles, honorifics.keys());
