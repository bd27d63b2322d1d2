import { wordSet } from './words.js';

/** Nouns that "the country" and the like stand for. */
export const countryNouns = wordSet('country nation republic kingdom');
export const townNouns = wordSet('city town village capital municipality borough');
/** Nouns for stretches of land, as the last word of a name too. */
export const regionNouns = wordSet(
  'county province region state valley coast island islands peninsula desert district',
);
/** Common nouns for places where people live, beside those that WordNet knows. */
export const placeNouns = wordSet(
  'country nation state city town village island region province county district capital kingdom continent area',
);

/** Words in a name that show a place. */
export const placeWords = wordSet(`
  street avenue road lane boulevard square drive highway bridge river lake sea ocean bay gulf strait mount mountain mountains hill hills
  valley island islands isle peninsula cape coast beach desert forest park county city town village state province region district
  airport station port harbor harbour stadium arena palace castle tower plaza garden gardens north south east west northern
  southern eastern western central upper lower falls creek canyon springs heights republic kingdom territory basin canal fort
  hall raceway speedway prison jail cemetery zoo reservoir dam quay pier glacier volcano`);

/** States, provinces and parts of the world. */
export const regions = wordSet(`
  Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Hawaii Idaho Illinois Indiana Iowa Kansas Kentucky
  Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska Nevada New_Hampshire New_Jersey
  New_Mexico New_York North_Carolina North_Dakota Ohio Oklahoma Oregon Pennsylvania Rhode_Island South_Carolina South_Dakota
  Tennessee Texas Utah Vermont Virginia West_Virginia Wisconsin Wyoming Ontario Quebec Alberta Manitoba Saskatchewan
  British_Columbia Nova_Scotia Queensland Victoria Tasmania New_South_Wales Bavaria Catalonia Andalusia Normandy Brittany Crimea
  Donbas Kashmir Punjab Gaza West_Bank Siberia Chechnya Europe Asia Africa North_America South_America Latin_America Central_America Antarctica Oceania
  Middle_East Balkans Caribbean Scandinavia Mediterranean Atlantic Pacific Arctic Baltic`);

/** States as news abbreviates them after a town, without the last full stop: "West Bend, Wis." */
export const stateAbbreviations =
  wordSet(`Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev
  N.H N.J N.M N.Y N.C N.D Okla Ore Pa R.I S.C S.D Tenn Tex Vt Va Wash W.Va Wis Wyo D.C Ont Que`);

/** Words of place names that the lists of first names hold as well. */
export const placeNameStarts = wordSet(
  'New North South East West San Santa Los Las El La Le Saint St. Great Fort Port Lake Mount Royal Young The White Black Green Central Saudi Sri',
);
