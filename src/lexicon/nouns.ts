import { words } from './names.js';

export const groupNouns =
  words(`company firm business corporation agency government administration ministry department office team club
  side party union university college school court bank charity council committee commission police parliament jury group organisation
  organization institute hospital church newspaper magazine broadcaster network campaign watchdog regulator airline manufacturer retailer supermarket
  band orchestra family crowd army navy force military board panel authority body service association federation league
  alliance coalition trust fund foundation squad regiment chamber outfit publisher operator startup start-up giant carmaker automaker bureau embassy consulate white-house press media industry`);

export const placeNouns = words(
  'country nation state city town village island region province county district capital kingdom continent area',
);

export const personNouns = words(
  'man woman boy girl child person people couple men women children kids officials those others many some critics agent fan coworker co-worker commuter shooter medic builder local trio',
);

export const femaleNouns =
  words(`woman girl mother wife daughter sister aunt niece grandmother widow fiancee actress queen princess duchess
  lady businesswoman congresswoman councilwoman chairwoman spokeswoman policewoman heroine waitress empress girlfriend nun`);

export const maleNouns =
  words(`man boy father husband son brother uncle nephew grandfather widower actor king prince duke lord
  businessman congressman councilman chairman spokesman policeman monk emperor boyfriend priest pope`);
