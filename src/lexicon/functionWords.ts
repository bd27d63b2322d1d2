import { wordSet } from './words.js';

/** Words that carry grammar rather than content, in the compared form; they never make a match by themselves. */
export const functionWords = wordSet(`
  a an the this that these those there here some any every each no not nor or and but if so as than then too very
  of in on at by for from to into onto with without within about over under between among against during after before
  up down out off again further once only own same such more most other both few all just also still even ever yet
  i me my we us our ours you your yours he him his she her hers it its they them their theirs one ones
  who whom whose what which where when why how be is am are was were been being isnt arent wasnt werent
  do does did doing done dont doesnt didnt have has had having havent hasnt hadnt will would shall should can could may might
  must wont wouldnt shouldnt cant couldnt im youre hes shes theyre weve ive id ill whats whos wheres whens hows
  please tell show give let lets know anyone anybody someone somebody something anything everyone everybody
  article text story say says said saying`);
