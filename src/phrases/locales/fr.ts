import type { Translation } from '../translation.js';
import announcing from './announcing/fr.js';
import card from './card/fr.js';
import control from './control/fr.js';
import inbox from './inbox/fr.js';
import language from './language/fr.js';
import library from './library/fr.js';
import message from './message/fr.js';
import newsroom from './newsroom/fr.js';
import quiz from './quiz/fr.js';
import saying from './saying/fr.js';
import upkeep from './upkeep/fr.js';

/** What the option is called that every command about an article has. */
const article = ['article', 'Quel article, par son titre'] as const;

/** French. */
export default {
  phrases: {
    ...upkeep.phrases,
    ...announcing.phrases,
    ...newsroom.phrases,
    ...language.phrases,
    ...library.phrases,
    ...card.phrases,
    ...control.phrases,
    ...message.phrases,
    ...saying.phrases,
    ...quiz.phrases,
    ...inbox.phrases,
    attended: 'Qui était présent ({event}), selon l’article :',
    attendedUnnamed: 'Je n’ai pas trouvé les noms des participants ({event}) ; l’article dit :',
    notListed: 'L’article n’en cite que quelques-uns.',
    isPerson: '{name} dans l’article :',
    peopleOf: 'Qui l’article associe à « {name} » :',
    role: 'De qui il s’agit, selon l’article :',
    group: 'Ce que l’article dit de « {name} » :',
    did: 'Qui, dans les mots de l’article :',
    saidBy: '{name} dans l’article :',
    said: 'Ce qui a été dit, selon l’article :',
    verbatim: 'Mot pour mot : {name} dans l’article.',
    verbatimOpen:
      'Mot pour mot, entre guillemets dans l’article ; je ne peux pas dire d’après lui qui parle.',
    altered: 'Pas mot pour mot. Qui le dit dans l’article : {name}.',
    alteredOpen: 'Ce n’est pas mot pour mot ce que cite l’article.',
    misattributed: 'Pas {claimed}. Qui le dit dans l’article : {name}.',
    misattributedOpen:
      'Je ne peux pas dire que c’est {claimed} : je n’ai trouvé dans l’article personne qui le dise clairement.',
    misattributedAltered: 'Pas {claimed}, et pas mot pour mot. Qui le dit dans l’article : {name}.',
    paraphrase: 'Pas une citation, mais les mots du journaliste. Qui le dit dans l’article : {name}.',
    paraphraseOpen:
      'Pas une citation, mais les mots du journaliste ; je ne peux pas dire d’après l’article qui le dit.',
    narration: 'Pas une citation : c’est l’article lui-même qui le dit.',
    notFound: 'Je n’ai pas trouvé ces mots dans l’article.',
    whatToCheck: 'Tapez les mots à vérifier, au moins deux, et qui les aurait dits.',
    tooMuchToCheck: 'C’est trop long à vérifier. Envoyez-en une partie.',
    wordsCutOff: 'Dans l’article, « {article} » va avec ces mots et en inverse le sens.',
    onlyMarks: 'Seule la ponctuation diffère.',
    interrupted: 'Dans l’article, ces mots sont dans des citations séparées.',
    otherOrder: 'Dans l’article, ces mots sont dans un autre ordre.',
    moreQuotations: 'Autres citations non vérifiées : {count}.',
    passages: 'L’article dit :',
    unsure: 'Ceci est peut-être la réponse :',
    dated: 'L’article est daté du {date}.',
    undated: 'Je n’ai pas trouvé de date dans l’article.',
    titled: 'Le titre :',
    written: 'L’article est signé :',
    closest: 'Ce qui s’en rapproche le plus (ce n’est pas une réponse) :',
    tryNext: 'Essayez :',
    didYouMean: 'Vouliez-vous dire :',
    youCanAsk: 'Vous pouvez demander :',
    help: 'Je réponds aux questions sur un article de presse avec ses propres mots. Ce que vous pouvez taper :',
    examples: 'Par exemple :',
    exampleQuestion: 'qui est {name} ?',
    hello: 'Bonjour ! Interrogez-moi sur l’article, je réponds avec ses propres mots.',
    whoIAm:
      'Je suis Verbatim, un bot. Je réponds aux questions sur un article de presse avec ses propres mots, sans en ajouter.',
    howIAm: 'Tout va bien, merci. Interrogez-moi sur l’article.',
    whatICanDo:
      'Je trouve ce que dit l’article : qui a dit quoi, qui était présent, et si une citation est exacte. {command:help} montre ce que vous pouvez taper.',
    welcome: 'Je vous en prie !',
    goodbye: 'Au revoir !',
    askMore: 'Très bien. Interrogez-moi sur l’article quand vous voulez.',
    noSource: 'Je ne sais pas où il a été publié.',
    corrected: 'L’article a été corrigé : {date}.',
    articleInUse: 'Ici, c’est celui-ci qui répond d’abord :',
    articleUsual:
      'Les commandes cherchent d’abord dans le plus récent, puis dans les autres ; les questions libres cherchent dans tous :',
    nowUsed: 'Désormais, c’est celui-ci qui répond ici d’abord :',
    nowNewest: 'Désormais, le plus récent répond ici d’abord ; c’est en ce moment :',
    otherArticles: 'Les autres :',
    articleHolds: 'Lu dans l’article : personnes {people} · déclarations {statements} · événements {events}',
    articleFaults: 'Fautifs, non chargés tels qu’enregistrés en dernier :',
    articlesWithdrawn: 'Retirés : {slugs}',
    ambiguous: 'Plusieurs personnes correspondent. De qui parlez-vous ?',
    noSuchName: 'Je n’ai trouvé dans l’article personne qui corresponde.',
    noPeople: 'Je n’ai trouvé personne dans l’article pour « {name} ».',
    nothingSaid: 'Je n’ai trouvé aucune déclaration de {name} dans l’article.',
    nothingSaidAbout: 'Je n’ai trouvé aucune déclaration de {name} à ce sujet.',
    noSuchSpeaker: 'Je n’ai trouvé aucune déclaration de quelqu’un de ce nom.',
    notSaid: 'Je n’ai rien trouvé à ce sujet dans l’article.',
    tooLong: 'C’est trop long pour une question. Demandez en une phrase ou deux.',
    valueTooLong: 'C’est trop long pour {option} : {count} caractères au plus.',
    emptyQuestion: 'Posez une question, ou tapez {command:help} pour voir à quoi je peux répondre.',
    unknownCommand: 'Cette commande n’existe pas. Essayez {command:help}.',
    missingOption: 'Il manque à cette commande : {option}.',
    unknownArticle: 'Il n’y a pas d’article de ce nom.',
    withdrawn: 'Cet article a été retiré.',
    noArticles: 'Aucun article n’est chargé.',
    brokenJson: 'Cette ligne n’est pas une requête JSON.',
    badRequest: 'Cette requête est inutilisable : {fault}.',
    unknownDocument: 'Aucun document de cet identifiant n’est connu : renvoyez son texte avec lui.',
    emptyDocument: 'Ce document n’a pas de texte.',
    inReportersWords: '{name}, avec les mots du journaliste :',
    page: 'Page {page} sur {pages}',
    oneQuote: '1 citation',
    quotes: '{count} citations',
    paraphrased: 'paraphrasé',
    buttonContext: 'Contexte',
    buttonMore: 'Suite',
    buttonBack: 'Retour',
    buttonShare: 'Partager',
    buttonRemove: 'Retirer',
    stale: 'Ce bouton est plus ancien que l’article tel que je le connais. Posez la question à nouveau.',
    notYours: 'Seuls l’auteur de la question et la modération peuvent retirer cette réponse.',
    menuAsk: 'Poser cette question',
    menuCheck: 'Vérifier les citations',
    optionPrivate: 'Ne montrer la réponse qu’à vous',
    optionPrivateName: 'privé',
    failed: 'Quelque chose s’est mal passé de mon côté. La cause est dans le journal sous {id}.',
  },
  commands: {
    ...upkeep.commands,
    ...newsroom.commands,
    summary: {
      name: 'résumé',
      description: 'Le titre, la date et l’essentiel, dans les mots de l’article',
      options: { article },
    },
    quote: {
      name: 'citation',
      description: 'Ce que quelqu’un a dit, mot pour mot, et ce qu’on lui fait dire',
      options: {
        article,
        speaker: ['qui', 'Qui l’a dit : une personne, un gouvernement ou une organisation'],
        about: ['sujet', 'Seulement ce qui a été dit à ce sujet'],
      },
    },
    who: {
      name: 'qui',
      description: 'Qui était là, qui est quelqu’un, ou qui a fait quelque chose',
      options: {
        article,
        query: ['recherche', 'Un lieu, un événement, une personne, une fonction, un pays ou une action'],
      },
    },
    ask: {
      name: 'question',
      description: 'Posez une question sur l’article avec vos propres mots',
      options: { article, question: ['question', 'Votre question'] },
    },
    check: {
      name: 'vérifier',
      description: 'L’a-t-on vraiment dit ? Compare une citation à l’article, mot à mot',
      options: {
        article,
        quote: ['citation', 'Les mots que quelqu’un aurait dits'],
        speaker: ['qui', 'Qui les aurait dits'],
      },
    },
    quiz: {
      name: 'quiz',
      description: 'Qui l’a dit ? Vraie ou déformée ? Quelques questions tirées des citations de l’article',
      options: {
        article,
        round: ['manche', 'Quelle manche, par son numéro'],
        choice: ['choix', 'Votre choix : un nom, A ou B ; ? pour la réponse'],
        score: ['score', 'Votre score jusqu’ici, comme 2/3'],
      },
    },
    help: {
      name: 'aide',
      description: 'Ce que vous pouvez taper, avec des exemples tirés de l’article',
      options: {},
    },
  },
} satisfies Translation;
