export const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Titles that stand before a surname and belong to no office, with the gender that they tell. */
export const honorifics: ReadonlyMap<string, 'male' | 'female' | null> = new Map([
  ...[
    'mr',
    'sir',
    'lord',
    'king',
    'prince',
    'duke',
    'father',
    'brother',
    'uncle',
    'baron',
    'count',
    'emperor',
    'fr',
  ].map((word) => [word, 'male'] as const),
  ...[
    'mrs',
    'ms',
    'miss',
    'lady',
    'dame',
    'queen',
    'princess',
    'duchess',
    'sister',
    'aunt',
    'madam',
    'empress',
    'baroness',
  ].map((word) => [word, 'female'] as const),
  ...[
    'dr',
    'prof',
    'st',
    'saint',
    'rev',
    'reverend',
    'pope',
    'mx',
    'imam',
    'rabbi',
    'sheikh',
    'ayatollah',
  ].map((word) => [word, null] as const),
]);

/** Nouns of office and occupation, beside those that WordNet knows as persons, that stand before a name. */
export const offices = words(`
  president vice-president minister premier chancellor secretary senator congressman congresswoman representative governor mayor
  judge justice attorney prosecutor sheriff commissioner chairman chairwoman chair chairperson chief director ceo cfo coo cto founder
  co-founder cofounder spokesman spokeswoman spokesperson adviser advisor aide ambassador envoy diplomat general admiral colonel major
  captain lieutenant sergeant commander officer detective inspector constable superintendent professor doctor coach manager striker
  midfielder defender goalkeeper forward winger quarterback pitcher player golfer driver rider champion skipper leader speaker nominee
  candidate challenger strategist consultant pollster analyst economist expert researcher scientist author writer novelist poet
  journalist reporter correspondent anchor host editor columnist commentator critic actor actress singer rapper musician composer
  drummer guitarist director filmmaker producer artist painter architect designer engineer astronaut pilot farmer lawyer solicitor
  barrister teacher headteacher principal student activist campaigner organizer organiser lobbyist donor billionaire businessman
  businesswoman entrepreneur investor banker executive treasurer president-elect prime bishop archbishop cardinal pastor priest pope rabbi imam
  lawmaker legislator councillor councilman councilwoman councilor mp mep msp delegate deputy undersecretary whip ombudsman
  comptroller auditor registrar curator conservator historian sociologist psychologist psychiatrist nurse surgeon physician paramedic
  firefighter rep sen gov gen col lt sgt capt cmdr adm maj cpl pvt supt insp det atty pres vp prof dr hon amb del
  witness victim suspect defendant plaintiff neighbour neighbor resident owner landlord tenant shopkeeper volunteer veteran father mother
  wife husband son daughter brother sister uncle aunt cousin nephew niece grandfather grandmother widow fiancee partner friend
  colleague assistant`);

/** Words that go before an office or stand between its parts. */
export const officeModifiers = words(`
  former ex ex- then-president then longtime long-time veteran acting interim deputy vice assistant associate senior junior chief
  principal national international federal state local foreign prime presidential vice-presidential gubernatorial congressional
  republican democratic conservative liberal labour labor tory independent gop national-security co current incoming outgoing new old
  first late fellow lead head right-wing left-wing far-right top managing executive general attorney district house senate
  majority minority party campaign press communications communication media health defence defense finance interior education justice environment
  trade energy culture agriculture transport transportation labor home security state treasury public private shadow honorary
  british-born retired award-winning nobel prize-winning olympic world two-time three-time`);

/** Words in a name that show an organisation. */
export const organisationWords = words(`
  university college school academy institute institution laboratory laboratories lab department ministry office bureau agency administration
  commission committee council congress parliament senate house court tribunal party union association federation league
  organization organisation society foundation fund trust bank group company co corporation corp inc ltd llc plc gmbh ag holdings
  partners airlines airways motors electric energy industries systems technologies technology networks network media news times post tribune journal channel pac
  herald guardian telegraph gazette chronicle observer magazine press radio television televisions tv broadcasting records pictures studios entertainment
  police army navy marines corps guard force forces command brigade division regiment hospital clinic church cathedral mosque synagogue
  museum gallery library theatre theater orchestra club fc united city-fc rovers wanderers athletic hotspur sox yankees team
  alliance coalition movement front campaign caucus board authority service services center centre center's project initiative
  program programme conference assembly chamber cabinet treasury reserve exchange consortium cooperative collective
  insurance pharmaceuticals pharma airlines railways railway logistics software labs capital ventures securities consulting associates
  supermarkets stores foods brewery health healthcare metals mining chemicals robotics solutions biosciences therapeutics biotech dynamics aerospace petroleum oil gas telecom semiconductors properties hotels brands cabinet jury coroner staff customs watchdog regulator brigade taliban hezbollah hamas isis`);

/** Words in a name that show a place. */
export const placeWords = words(`
  street avenue road lane boulevard square drive highway bridge river lake sea ocean bay gulf strait mount mountain mountains hill hills
  valley island islands isle peninsula cape coast beach desert forest park county city town village state province region district
  airport station port harbor harbour stadium arena palace castle tower plaza garden gardens north south east west northern
  southern eastern western central upper lower falls creek canyon springs heights republic kingdom territory basin canal fort islands
  hall raceway speedway prison jail cemetery zoo reservoir dam quay pier glacier volcano`);

export const states = words(`
  Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Hawaii Idaho Illinois Indiana Iowa Kansas Kentucky
  Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska Nevada New_Hampshire New_Jersey
  New_Mexico New_York North_Carolina North_Dakota Ohio Oklahoma Oregon Pennsylvania Rhode_Island South_Carolina South_Dakota
  Tennessee Texas Utah Vermont Virginia West_Virginia Wisconsin Wyoming Ontario Quebec Alberta Manitoba Saskatchewan
  British_Columbia Nova_Scotia Queensland Victoria Tasmania New_South_Wales Bavaria Catalonia Andalusia Normandy Brittany Crimea
  Donbas Kashmir Punjab Gaza West_Bank Siberia Chechnya Europe Asia Africa North_America South_America Latin_America Central_America Antarctica Oceania
  Middle_East Balkans Caribbean Scandinavia Mediterranean Atlantic Pacific Arctic Baltic`);

/** States as news abbreviates them after a town: "West Bend, Wis." */
export const stateAbbreviations =
  words(`Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev
  N.H N.J N.M N.Y N.C N.D Okla Ore Pa R.I S.C S.D Tenn Tex Vt Va Wash W.Va Wis Wyo D.C Ont Que`);

/** Faiths and their people: adjectives and groups, never first names. */
export const faiths =
  words(`Catholic Catholics Protestant Protestants Christian Christians Muslim Muslims Jewish Jews Jew Buddhist
  Buddhists Hindu Hindus Sikh Sikhs Orthodox Anglican Anglicans Methodist Methodists Lutheran Lutherans Sunni Shia Shiite
  Calvinist Calvinists Roman Norman Huguenot Mormon Evangelical European Europeans Asian Asians African Africans Arab Arabs Latino
  Latinos Hispanic Hispanics Western Eastern Northern Southern Kurdish Kurds Catalan Flemish Soviet Nazi Communist Socialist Marxist`);

/** Words of place names that the lists of first names hold as well. */
export const placeFirst = words(
  'New North South East West San Santa Los Las El La Le Saint St. Great Fort Port Lake Mount Royal Young The White Black Black Green Central Saudi Sri',
);
