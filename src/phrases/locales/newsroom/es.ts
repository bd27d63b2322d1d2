import type { Translation } from '../../translation.js';

/** Spanish: the articles that a server adds for itself, and the commands for them. */
export default {
  phrases: {
    addElsewhere:
      'Los artículos se añaden en Discord con {command:article add}, para un servidor; quien me administra usa npm run ingest.',
    articlesInServers: 'Los artículos se añaden en los servidores de los que formo parte.',
    mayNotAdd: 'Solo pueden añadir artículos quienes pueden gestionar canales en todo el servidor.',
    menuAdd: 'Añadir como artículo',
    messageEmpty: 'En ese mensaje no hay texto ni ningún archivo de texto.',
    formTitle: 'Añadir un artículo',
    formText: 'El texto, con el titular en la primera línea',
    formFile: 'O un archivo: .txt, .md o .html',
    formLink: 'Dónde se publicó (un enlace)',
    formEmpty: 'El formulario estaba vacío: hace falta un texto, un archivo o un enlace.',
    articlesTooFast:
      'Este servidor ya ha alcanzado el máximo de artículos por hora: {most}. Inténtalo de nuevo más tarde.',
    articleTooLong: 'Ese texto tiene más de {most} caracteres: envía una parte.',
    articlesFull:
      'En este servidor no caben más artículos (ya hay {most}). Elimina alguno con {command:article remove}.',
    draftingBusy: 'Ahora mismo se están leyendo muchos artículos. Inténtalo de nuevo dentro de un minuto.',
    notWritten: 'No se ha podido guardar. Inténtalo de nuevo dentro de un minuto.',
    reviewHolds:
      'Citas: {quotes}, personas: {people}, organizaciones: {organisations}. Nadie más lo ve todavía.',
    reviewUpdates:
      'Es la nueva versión de un artículo que ya está aquí. Cambios que se han conservado: {count}.',
    reviewConflicts: 'Cambios anteriores para los que no he encontrado sitio en el nuevo texto: {count}.',
    reviewClear: 'No he encontrado nada dudoso.',
    reviewDoubts: 'Por revisar ({count}): ¿quién lo dice?',
    reviewSure: '{percent} % de certeza',
    reviewOpen: 'Queda abierto quién lo dice',
    reviewWho: '¿Quién lo dice?',
    reviewNobody: 'El artículo no lo aclara',
    reviewNoStatement: 'Nadie: no es una declaración',
    reviewWhich: 'Estos artículos están pendientes de publicar. ¿Cuál quieres ver?',
    noDrafts: 'No hay ningún artículo pendiente de publicar.',
    reviewStale:
      'Esa revisión es más antigua que el artículo tal como está ahora. Escribe {command:article review}.',
    reviewFaulty: 'El borrador tiene errores y no se puede publicar. Añade el artículo otra vez.',
    buttonPublish: 'Publicar',
    buttonPublishCorrected: 'Publicar corregido',
    buttonDiscard: 'Descartar',
    draftDiscarded: 'El borrador se ha descartado.',
    articlePublished:
      'Publicado: desde ahora responde en este servidor. Con {command:article use} {option:article use.article}:{slug} será el primero en responder.',
    notOwnArticle: 'A este servidor no se ha añadido ningún artículo con ese nombre.',
    articleRemoved: 'Eliminado, con todo lo que se guardaba de él: {title}',
    privacyArticles:
      'Los artículos que los moderadores han añadido a este servidor, junto con quién dice qué en ellos, hasta que se eliminan.',
    refusedEmpty: 'No contiene ningún texto.',
    refusedPdf: 'Es un PDF: copia su texto y pégalo en el formulario de {command:article add}.',
    refusedDocument:
      'Es un documento de un procesador de textos: guárdalo como texto sin formato o pega su texto.',
    refusedArchive: 'Es un archivo comprimido: envía el archivo de texto que contiene.',
    refusedImage: 'Es una imagen: solo leo texto.',
    refusedBinary: 'Eso no es texto.',
    refusedLarge: 'Ocupa más de 10 MB: envía solo el texto del artículo.',
    refusedLanguage: 'El texto no está en inglés, y solo leo artículos en inglés.',
    refusedNoArticle:
      'Ahí no he encontrado ningún artículo: envía la página de un solo artículo o pega su texto.',
    refusedLogin: 'La página solo muestra el artículo a quien inicia sesión o paga: pega su texto.',
    refusedConsent: 'La página pide un consentimiento antes de mostrar el artículo: pega su texto.',
    refusedJavaScript: 'La página genera su texto con JavaScript, que no ejecuto: pega su texto.',
    refusedBotCheck: 'La página quiere saber si soy humano, y no lo soy: pega su texto.',
    refusedAddress: 'Esa no es la dirección de una página web.',
    refusedPrivate: 'Esa dirección lleva a una red privada, donde no entro.',
    refusedRobots: 'El sitio no permite que los programas lean esa página (robots.txt): pega su texto.',
    refusedMissing: 'Esa página no existe.',
    refusedBySite: 'El sitio no me da esa página: pega su texto.',
    refusedSlow: 'La página ha tardado demasiado. Inténtalo de nuevo o pega su texto.',
    refusedUnreachable: 'No se puede acceder al sitio. Inténtalo de nuevo o pega el texto.',
    refusedRedirects: 'Ese enlace redirige una y otra vez: usa la dirección de la propia página.',
    refusedOther: 'Con eso no se puede hacer un artículo: {why}',
  },
  commands: {
    'article add': {
      name: 'añadir',
      description: 'Para quienes gestionan canales: añadir un artículo y revisarlo antes de que responda',
      options: {
        link: ['enlace', 'La dirección del artículo; sin enlace ni archivo aparece un formulario'],
        file: ['archivo', 'Un archivo de texto, Markdown o HTML'],
      },
    },
    'article review': {
      name: 'revisar',
      description: 'Para quienes gestionan canales: ver los artículos pendientes de publicar',
      options: {},
    },
    'article remove': {
      name: 'eliminar',
      description: 'Para quienes gestionan canales: eliminar un artículo añadido a este servidor',
      options: { article: ['artículo', 'Por su titular'] },
    },
  },
} satisfies Translation;
