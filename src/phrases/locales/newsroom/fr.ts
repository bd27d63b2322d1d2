import type { Translation } from '../../translation.js';

/** French: the articles that a server adds for itself, and the commands for them. */
export default {
  phrases: {
    addElsewhere:
      'Les articles s’ajoutent sur Discord avec {command:article add}, pour un serveur ; la personne qui m’exploite utilise npm run ingest.',
    articlesInServers: 'Les articles s’ajoutent sur les serveurs dont je suis membre.',
    mayNotAdd: 'Seuls ceux qui peuvent gérer les salons dans tout le serveur peuvent y ajouter des articles.',
    menuAdd: 'Ajouter comme article',
    messageEmpty: 'Ce message ne contient ni texte ni fichier texte.',
    formTitle: 'Ajouter un article',
    formText: 'Le texte, avec son titre en première ligne',
    formFile: 'Ou un fichier : .txt, .md ou .html',
    formLink: 'Où il a été publié (un lien)',
    formEmpty: 'Le formulaire était vide : il faut un texte, un fichier ou un lien.',
    articlesTooFast:
      'Ce serveur a atteint le maximum d’articles lus en une heure : {most}. Réessayez plus tard.',
    articleTooLong: 'Ce texte dépasse {most} caractères : envoyez-en une partie.',
    articlesFull:
      'Ce serveur n’a plus de place pour d’autres articles (déjà ajoutés : {most}). Retirez-en un avec {command:article remove}.',
    draftingBusy: 'Beaucoup d’articles sont en cours de lecture. Réessayez dans une minute.',
    notWritten: 'Cela n’a pas pu être enregistré. Réessayez dans une minute.',
    reviewHolds:
      'Citations : {quotes}, personnes : {people}, organisations : {organisations}. Personne d’autre ne le voit encore.',
    reviewUpdates:
      'C’est la nouvelle version d’un article déjà présent ici. Modifications conservées : {count}.',
    reviewConflicts:
      'Anciennes modifications dont je n’ai pas trouvé la place dans le nouveau texte : {count}.',
    reviewClear: 'Je n’y ai rien trouvé de douteux.',
    reviewDoubts: 'À vérifier ({count}) : qui le dit ?',
    reviewSure: 'Sûr à {percent} %',
    reviewOpen: 'Laissé ouvert : qui parle',
    reviewWho: 'Qui le dit ?',
    reviewNobody: 'L’article ne le précise pas',
    reviewNoStatement: 'Personne : ce n’est pas une déclaration',
    reviewWhich: 'Ces articles attendent d’être publiés. Lequel voulez-vous voir ?',
    noDrafts: 'Aucun article n’attend d’être publié.',
    reviewStale: 'Cette relecture est plus ancienne que l’article actuel. Tapez {command:article review}.',
    reviewFaulty:
      'Le brouillon contient des erreurs et ne peut pas être publié. Ajoutez l’article à nouveau.',
    buttonPublish: 'Publier',
    buttonPublishCorrected: 'Publier (corrigé)',
    buttonDiscard: 'Abandonner',
    draftDiscarded: 'Le brouillon est abandonné.',
    articlePublished:
      'Publié : l’article répond désormais sur ce serveur. Avec {command:article use} {option:article use.article}:{slug}, il répondra en premier.',
    notOwnArticle: 'Aucun article de ce nom n’a été ajouté à ce serveur.',
    articleRemoved: 'Retiré, avec tout ce qui en était conservé : {title}',
    privacyArticles:
      'Les articles que la modération a ajoutés à ce serveur, avec l’indication de qui y dit quoi, jusqu’à leur retrait.',
    refusedEmpty: 'Cela ne contient aucun texte.',
    refusedPdf: 'C’est un PDF : copiez son texte et collez-le dans le formulaire de {command:article add}.',
    refusedDocument:
      'C’est un document de traitement de texte : enregistrez-le en texte brut ou collez son texte.',
    refusedArchive: 'C’est une archive : envoyez le fichier texte qu’elle contient.',
    refusedImage: 'C’est une image : je ne lis que du texte.',
    refusedBinary: 'Ce n’est pas du texte.',
    refusedLarge: 'Cela dépasse 10 Mo : envoyez seulement le texte de l’article.',
    refusedLanguage: 'Le texte n’est pas en anglais, et je ne lis que des articles en anglais.',
    refusedNoArticle:
      'Je n’y ai trouvé aucun article : donnez la page d’un seul article ou collez son texte.',
    refusedLogin: 'La page ne montre l’article qu’aux personnes connectées ou abonnées : collez son texte.',
    refusedConsent: 'La page demande un consentement avant de montrer l’article : collez son texte.',
    refusedJavaScript: 'La page construit son texte en JavaScript, que je n’exécute pas : collez son texte.',
    refusedBotCheck: 'La page veut savoir si je suis humain, et je ne le suis pas : collez son texte.',
    refusedAddress: 'Ce n’est pas l’adresse d’une page web.',
    refusedPrivate: 'Cette adresse mène à un réseau privé, où je ne vais pas.',
    refusedRobots: 'Le site interdit aux programmes de lire cette page (robots.txt) : collez son texte.',
    refusedMissing: 'Cette page n’existe pas.',
    refusedBySite: 'Le site ne me donne pas cette page : collez son texte.',
    refusedSlow: 'La page a mis trop de temps à venir. Réessayez ou collez son texte.',
    refusedUnreachable: 'Le site est injoignable. Réessayez ou collez le texte.',
    refusedRedirects: 'Ce lien redirige sans fin : donnez l’adresse de la page elle-même.',
    refusedOther: 'Impossible d’en faire un article : {why}',
  },
  commands: {
    'article add': {
      name: 'ajouter',
      description: 'Pour ceux qui gèrent les salons : ajouter un article, à relire avant qu’il réponde',
      options: {
        link: ['lien', 'L’adresse de l’article ; sans lien ni fichier, un formulaire s’ouvre'],
        file: ['fichier', 'Un fichier texte, Markdown ou HTML'],
      },
    },
    'article review': {
      name: 'relire',
      description: 'Pour ceux qui gèrent les salons : voir les articles qui attendent d’être publiés',
      options: {},
    },
    'article remove': {
      name: 'retirer',
      description: 'Pour ceux qui gèrent les salons : retirer un article ajouté à ce serveur',
      options: { article: ['article', 'Par son titre'] },
    },
  },
} satisfies Translation;
