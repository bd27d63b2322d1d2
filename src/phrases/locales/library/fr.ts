import type { Translation } from '../../translation.js';

/** French: several articles, and which of them goes first where. */
export default {
  phrases: {
    fromAnother: 'D’un autre article :',
    notSaidInAny: 'Je n’ai rien trouvé à ce sujet dans les articles.',
    noSuchNameInAny: 'Je n’ai trouvé dans les articles personne qui corresponde.',
    noPeopleInAny: 'Je n’ai trouvé personne dans les articles pour « {name} ».',
    nothingSaidInAny: 'Je n’ai trouvé aucune déclaration de {name} dans les articles.',
    notFoundInAny: 'Je n’ai pas trouvé ces mots dans les articles.',
    nowAsChannel:
      'Désormais, rien n’est choisi pour ce fil seul : ce qui est choisi pour son salon vaut, et c’est donc celui-ci qui répond ici d’abord :',
    nowAsServer:
      'Désormais, rien n’est choisi pour ici seulement : ce qui est choisi pour tout le serveur vaut, et c’est donc celui-ci qui répond ici d’abord :',
    inThread: 'Cela ne vaut que dans ce fil ; son salon garde ce qui y est réglé.',
    inChannel: 'Cela vaut dans le salon de ce fil et dans ses fils qui n’ont rien à eux.',
    inServer: 'Cela vaut dans tout le serveur, sauf dans les salons et fils qui ont leurs propres réglages.',
    insteadInChannel: 'Ce salon a son propre réglage :',
    insteadInThread: 'Ce fil a son propre réglage :',
    othersInstead: 'Autres salons et fils qui ont leur propre réglage : {count}.',
    settingsOfChannel: 'Comment je réponds dans le salon de ce fil :',
    settingsOfServer:
      'Comment je réponds dans tout le serveur, sauf dans les salons et fils qui ont leurs propres réglages :',
    nowInThread: 'Désormais, dans ce fil seulement :',
    nowInChannel: 'Désormais, dans le salon de ce fil :',
  },
} satisfies Pick<Translation, 'phrases'>;
