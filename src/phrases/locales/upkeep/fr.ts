import type { Translation } from '../../translation.js';

/** What the option is called that names an article. */
const article = ['article', 'Quel article, par son titre'] as const;

/** French: what is set and kept of a server, and the commands for it. */
export default {
  phrases: {
    mayNotSet: 'Seuls ceux qui peuvent gérer les salons changent ce qui est réglé ici.',
    mayNotSetServer:
      'Ce qui vaut pour tout le serveur n’est changé que par ceux qui peuvent gérer les salons partout. Pour ce salon, enlevez « {option:settings.where} ».',
    nowAny:
      'Désormais, aucun article n’est choisi ici : les commandes cherchent d’abord dans le plus récent, puis dans les autres ; les questions libres cherchent dans tous. Le plus récent est en ce moment :',
    asCommand:
      'Cela ne marche que comme commande slash : un message ne me dit pas ce que vous pouvez faire ici. Tapez / et choisissez-la.',
    nothingKept: 'Rien n’est réglé ici, et rien n’est conservé.',
    moderatorsOnly: 'C’est réservé à la modération de ce serveur.',
    unreadable: 'Ce qui est conservé ne peut pas être lu pour l’instant. Réessayez dans une minute.',
    unkept:
      'Cela n’a pas pu être enregistré : c’est valable jusqu’à mon redémarrage, et je continue d’essayer.',
    unknownChoice: '« {option} » n’a pas cette valeur.',
    privacy: 'Aucun nom ni identifiant d’utilisateur n’est conservé, ni aucun message. Ce qui est conservé :',
    privacyMemory:
      'Pendant dix minutes, je me souviens de la dernière question, pour comprendre la suite ; cela n’est jamais écrit.',
    privacySettings:
      'Ce qu’ont réglé ceux qui gèrent les salons, sous les identifiants de ce serveur et de ses salons.',
    privacyQuestions:
      'Les questions restées sans réponse, telles qu’écrites, et le jour, pendant 30 jours : c’est activé ici. Celles posées avec « {phrase:optionPrivateName} » n’en sont pas.',
    privacyNoQuestions: 'Les questions ne sont pas conservées : c’est désactivé ici.',
    privacyVotes:
      'Combien de fois une réponse a été jugée utile ou fausse, les raisons données et le jour, pendant 30 jours.',
    privacyLog: 'La personne qui m’exploite fait écrire les questions dans le journal, sans noms.',
    privacyErase:
      'La modération voit tout avec {command:article export} et l’efface avec {command:article erase} ; quand on me retire du serveur, tout est effacé.',
    unanswered: 'Ce qui a été demandé ces 30 derniers jours et n’a pas eu de réponse :',
    noneUnanswered: 'Aucune question des 30 derniers jours n’est conservée.',
    moreQuestions: 'Et {count} de plus : {command:article export} les a toutes.',
    exported: 'Tout ce qui est conservé de ce serveur :',
    asFile: 'Dans le fichier {name}.',
    erasedQuestions: 'Les questions et les votes conservés de ce serveur sont effacés.',
    erasedAll: 'Tout ce qui était conservé de ce serveur est effacé.',
    settings: 'Comment je réponds ici :',
    nowHere: 'Désormais, dans ce salon :',
    nowInServer: 'Désormais, dans tout le serveur ; ce qui est réglé pour un salon l’emporte :',
    setNewest: 'L’article le plus récent répond d’abord.',
    setAny:
      'Aucun article n’est choisi : les commandes cherchent d’abord dans le plus récent, puis dans les autres ; les questions libres cherchent dans tous.',
    setArticle: 'L’article qui répond d’abord : {title}',
    mentionsOn: 'Je réponds aux mentions.',
    mentionsOff: 'Je ne réponds pas aux mentions.',
    privateOn:
      'Les réponses aux commandes sont pour la personne qui demande, sauf si « {phrase:optionPrivateName} » dit autre chose.',
    privateOff:
      'Les réponses aux commandes sont pour tous, sauf si « {phrase:optionPrivateName} » dit autre chose.',
    questionsOn: 'Les questions sans réponse sont conservées 30 jours, sans noms.',
    questionsOff:
      'Les questions sans réponse ne sont pas conservées ; {command:settings} {option:settings.unanswered}:{phrase:choiceOn} l’active.',
    choiceChannel: 'ce salon',
    choiceServer: 'tout le serveur',
    choiceQuestions: 'questions et votes',
    choiceEverything: 'tout',
    choiceOn: 'oui',
    choiceOff: 'non',
    buttonHelpful: 'Utile',
    buttonWrong: 'Faux',
    voted: 'Merci, c’est compté.',
    votedBefore: 'Vous l’avez déjà dit.',
  },
  commands: {
    article: {
      name: 'article',
      description: 'De quel article je réponds, d’où il vient et ce qui est conservé',
      options: { article },
    },
    'article list': {
      name: 'liste',
      description: 'Quels articles il y a, et lequel répond ici',
      options: { page: ['page', 'Le numéro de la page'] },
    },
    'article use': {
      name: 'choisir',
      description: 'Pour ceux qui gèrent les salons : choisir l’article qui répond ici',
      options: {
        article: ['article', 'Par son titre ; ou le plus récent, ou tous'],
        where: ['où', 'Pour ce salon ou tout le serveur ; dans un fil, sans indication, pour lui seul'],
      },
    },
    'article source': { name: 'origine', description: 'Où un article a été publié', options: { article } },
    'article about': { name: 'contenu', description: 'Ce que contient un article', options: { article } },
    'article privacy': {
      name: 'confidentialité',
      description: 'Ce qui est conservé de vos questions et de ce serveur',
      options: {},
    },
    'article unanswered': {
      name: 'sans-réponse',
      description: 'Pour la modération : ce qui a été demandé sans réponse et ce qui a été jugé faux',
      options: {},
    },
    'article export': {
      name: 'exporter',
      description: 'Pour la modération : tout ce qui est conservé de ce serveur, en fichier',
      options: {},
    },
    'article erase': {
      name: 'effacer',
      description: 'Pour la modération : effacer ce qui est conservé de ce serveur',
      options: {
        what: ['quoi', 'Les questions et les votes, ou tout'],
        sure: ['certain', 'Oui si vous en êtes certain : alors c’est effacé'],
      },
    },
    settings: {
      name: 'réglages',
      description: 'Pour ceux qui gèrent les salons : comment je réponds ici ; sans option, l’état actuel',
      options: {
        article: ['article', 'Quel article répond : titre, le plus récent ou tous'],
        mentions: ['mentions', 'Si je réponds quand on me mentionne'],
        privately: [
          'réponses-privées',
          'Si les réponses aux commandes sont pour la seule personne qui demande, par défaut',
        ],
        unanswered: ['sans-réponse', 'Si les questions sans réponse sont conservées 30 jours, sans noms'],
        language: ['langue', 'En quelle langue sont les réponses que tous voient'],
        announcements: [
          'annonces',
          'Où sont annoncés les articles nouveaux, corrigés et retirés dans ce serveur',
        ],
        where: ['où', 'Pour ce salon ou tout le serveur ; dans un fil, sans indication, pour lui seul'],
      },
    },
  },
} satisfies Translation;
