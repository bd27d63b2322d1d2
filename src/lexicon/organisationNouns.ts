import { union, wordSet } from './words.js';

/** Nouns for organisations of business, sport and good works: "the company" may be any of them that has been named. */
export const businessNouns =
  wordSet(`company firm business corporation manufacturer retailer airline carmaker automaker giant operator
  startup start-up network broadcaster publisher agency charity group organisation organization association federation league institution
  club team side band`);
/** Nouns for organisations of one sort: "the bank" is no airline that has been named. */
const specialisedNouns =
  wordSet(`bank lender insurer supplier developer contractor chain newspaper magazine website foundation union
  party ministry supermarket outlet`);
/** Nouns for bodies of state, law, faith and learning: "the company" is none of them. */
const publicBodyNouns =
  wordSet(`university college school court police army parliament council committee commission department
  church government administration`);
/** Words in a name that tell that a public body or a party bears it: "the House". */
export const publicBodyWords = union(publicBodyNouns, wordSet('senate house congress ministry party'));

/** Every common noun that means a group of people. */
export const groupNouns = union(
  businessNouns,
  specialisedNouns,
  publicBodyNouns,
  wordSet(`office jury institute hospital campaign watchdog regulator orchestra family crowd navy force military board panel authority body
  service alliance coalition trust fund squad regiment chamber bureau embassy consulate white-house press media industry`),
);

/** What ends a company's name: "Inc". */
export const legalForms = wordSet(
  'inc corp co ltd llc plc group company corporation limited gmbh ag sa holdings',
);
/** Words in a name that show an organisation. */
export const organisationWords = wordSet(`
  university college school academy institute institution laboratory laboratories lab department ministry office bureau agency administration
  commission committee council congress parliament senate house court tribunal party union association federation league
  organization organisation society foundation fund trust bank group company co corporation corp inc ltd llc plc gmbh ag holdings
  partners airlines airways motors electric energy industries systems technologies technology networks network media news times post tribune journal channel pac
  herald guardian telegraph gazette chronicle observer magazine press radio television televisions tv broadcasting records pictures studios entertainment
  police army navy marines corps guard force forces command brigade division regiment hospital clinic church cathedral mosque synagogue
  museum gallery library theatre theater orchestra club fc united city-fc rovers wanderers athletic hotspur sox yankees team
  alliance coalition movement front campaign caucus board authority service services center centre center's project initiative
  program programme conference assembly chamber cabinet treasury reserve exchange consortium cooperative collective
  insurance pharmaceuticals pharma railways railway logistics software labs capital ventures securities consulting associates
  supermarkets stores foods brewery health healthcare metals mining chemicals robotics solutions biosciences therapeutics biotech dynamics aerospace petroleum oil gas telecom semiconductors properties hotels brands jury coroner staff customs watchdog regulator taliban hezbollah hamas isis`);
