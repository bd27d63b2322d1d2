import { describe, expect, it } from 'vitest';
import { capitals, countries, countryByWord } from '../../src/lexicon/countries.js';

/** The members of the United Nations, its two observers, and Kosovo, Taiwan, Hong Kong and Greenland: ISO 3166 codes. */
const regions =
  'AF AL DZ AD AO AG AR AM AU AT AZ BS BH BD BB BY BE BZ BJ BT BO BA BW BR BN BG BF BI CV KH CM CA CF TD CL CN CO KM CG CD CR CI HR CU CY CZ KP DK DJ DM DO EC EG SV GQ ER EE SZ ET FJ FI FR GA GM GE DE GH GR GD GT GN GW GY HT HN HU IS IN ID IR IQ IE IL IT JM JP JO KZ KE KI KW KG LA LV LB LS LR LY LI LT LU MG MW MY MV ML MT MH MR MU MX FM MD MC MN ME MA MZ MM NA NR NP NL NZ NI NE NG MK NO OM PK PW PA PG PY PE PH PL PT QA KR RO RU RW KN LC VC WS SM ST SA SN RS SC SL SG SK SI SB SO ZA SS ES LK SD SR SE CH SY TJ TH TL TG TO TT TN TR TM TV UG UA AE GB TZ US UY UZ VU VE VN YE ZM ZW PS VA XK TW HK GL'.split(
    ' ',
  );
const displayNames = new Intl.DisplayNames('en', { type: 'region', style: 'short' });
const nameOf = (code: string): string =>
  (displayNames.of(code) ?? code).replaceAll('\u2019', "'").replace(' & ', ' and ').replace(' - ', '-');

describe('countries', () => {
  it('has every country under the name that Unicode gives it', () => {
    expect(regions.map(nameOf).filter((name) => !countryByWord.has(name))).toEqual([]);
  });

  it('has one line for each', () => {
    const found = regions.map((code) => countryByWord.get(nameOf(code)));
    expect(new Set(found).size).toBe(regions.length);
  });

  it('gives no name to two countries', () => {
    const names = countries.flatMap((country) => country.names);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  it('tells the two Congos apart', () => {
    expect(countryByWord.get('Congo')?.capitals).toEqual(['Kinshasa']);
    expect(countryByWord.get('Republic of the Congo')?.capitals).toEqual(['Brazzaville']);
  });

  it('takes no seat of a government for a capital', () => {
    expect(capitals.has('London')).toBe(true);
    expect(['Kremlin', 'White House', 'Whitehall'].filter((seat) => capitals.has(seat))).toEqual([]);
  });
});
