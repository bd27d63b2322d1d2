import { wordSet } from './words.js';

/** Things that are written or shown, and so can say something: "the report said". */
export const writings =
  wordSet(`report study letter statement filing lawsuit complaint memo poll survey document ruling article editorial
  website ad advert advertisement sign banner email post tweet paper indictment script caption placard message video release book biography
  blog magazine petition affidavit motion resolution poster note text headline slogan song source opinion order decree bill constitution
  card invitation plaque inscription label brochure leaflet flyer pamphlet manifesto platform guideline policy contract agreement treaty
  billboard spot t-shirt sticker story column account`);
/** Places and bodies that speak through their people: "the museum said". */
export const speakingPlaces = wordSet(
  'assembly store brand railroad nonprofit mosque lab museum library theater theatre studio channel station outlet camp site page',
);
