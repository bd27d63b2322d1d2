import type { Translation } from '../../translation.js';

/** Ukrainian: several articles, and which of them goes first where. */
export default {
  phrases: {
    fromAnother: 'З іншої статті:',
    notSaidInAny: 'Я нічого не знайшов про це в статтях.',
    noSuchNameInAny: 'Я не знайшов у статтях нікого, хто підходив би під це.',
    noPeopleInAny: 'Я нікого не знайшов у статтях («{name}»).',
    nothingSaidInAny: 'Я не знайшов у статтях жодного висловлювання ({name}).',
    notFoundInAny: 'Я не знайшов цих слів у статтях.',
    nowAsChannel:
      'Відтепер для самої цієї гілки нічого не обрано: діє вибір її каналу, тож тут спершу відповідає ця:',
    nowAsServer:
      'Відтепер лише тут нічого не обрано: діє вибір усього сервера, тож тут спершу відповідає ця:',
    inThread: 'Це діє лише в цій гілці; її канал зберігає те, що налаштовано там.',
    inChannel: 'Це діє в каналі цієї гілки та в тих його гілках, що не мають своїх налаштувань.',
    inServer: 'Це діє на всьому сервері, крім каналів і гілок зі своїми налаштуваннями.',
    insteadInChannel: 'Цей канал має своє налаштування:',
    insteadInThread: 'Ця гілка має своє налаштування:',
    othersInstead: 'Інші канали й гілки зі своїм налаштуванням: {count}.',
    settingsOfChannel: 'Як я відповідаю в каналі цієї гілки:',
    settingsOfServer: 'Як я відповідаю на всьому сервері, крім каналів і гілок зі своїми налаштуваннями:',
    nowInThread: 'Відтепер лише в цій гілці:',
    nowInChannel: 'Відтепер у каналі цієї гілки:',
  },
} satisfies Pick<Translation, 'phrases'>;
