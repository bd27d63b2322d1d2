import { wordSet } from './words.js';

/** What people say before a question. */
export const openers = wordSet('hey hi hello so and ok okay well but please pls um verbatim bot');

/** What people say behind a question and do not ask: "who won though". */
export const closers = wordSet('please pls plz thanks thx though tho again exactly anyway lol bro man');

/** Ways to ask somebody to answer; the question follows. */
export const requestsToTell =
  wordSet(`can_you_tell_me can_you_please_tell_me could_you_tell_me could_you_please_tell_me
  can_someone_tell_me can_anyone_tell_me please_tell_me tell_me does_anyone_know does_anybody_know does_somebody_know do_you_know
  do_we_know i_want_to_know i_would_like_to_know i_need_to_know i_wonder remind_me any_idea`);

/** What a question may name as the place where its answer stands, at either end. */
export const sources =
  wordSet(`according_to_the_article according_to_this_article according_to_the_text according_to_the_story
  in_the_article in_this_article in_the_text in_the_story`);

/** What may stand before small talk: "ok thanks", "hey, who are you?" */
export const talkOpeners =
  wordSet(`hi hey hello ok okay oh ah well lol wow cool great nice alright yes no and but so please pls hallo
  hola bonjour salut ciao cześć oi olá привет привіт`);
/** And behind it: "hello there", "help please". */
export const talkClosers =
  wordSet(`there verbatim bot all again everyone everybody guys folks friend buddy mate man dude then now
  please pls lol bitte por_favor svp sil_te_plaît sil_vous_plaît per_favore proszę пожалуйста будь_ласка`);
