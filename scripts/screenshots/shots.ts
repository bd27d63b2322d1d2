import { createLog } from '../../src/discord/client/log.js';
import { keepRegistering } from '../../src/discord/client/registering.js';
import { openFace } from '../../src/discord/start.js';
import { Library } from '../../src/knowledge/library.js';
import { loadFolder } from '../../src/knowledge/load.js';
import { DatabaseStore } from '../../src/store/databaseStore.js';
import { deskWith } from '../../test/desk.js';
import { DiscordDouble } from '../../test/discord/double/double.js';
import type { Outcome } from '../../test/discord/double/interactions.js';
import { type SentMessage, selectsOf } from '../../test/discord/double/message.js';
import { noPace, toolsFor } from '../../test/discord/tools.js';
import type { Shot } from './page.js';

type Options = Readonly<Record<string, string | boolean>>;

/** The commands that are shown, by the picture's name. */
const uses: Readonly<Record<string, readonly [name: string, options: Options]>> = {
  summary: ['summary', {}],
  quote: ['quote', { speaker: 'Zelensky' }],
  who: ['who', { query: 'Riyadh' }],
  ask: ['ask', { question: 'was Ukraine invited?' }],
  check: ['check', { quote: 'you can make decisions without Ukraine', speaker: 'Zelensky' }],
  article: ['article source', {}],
  help: ['help', {}],
  'did-you-mean': ['who', { query: 'donald' }],
  'not-in-article': ['ask', { question: 'what is the capital of France?' }],
};

function messageOf({ message }: Outcome): SentMessage {
  if (!message) throw new Error('the bot has not answered');
  return message;
}

function shotOf(asked: string, isCommand: boolean, { body, ephemeral }: SentMessage): Shot {
  return { asked, isCommand, isPrivate: ephemeral, components: body.components ?? [] };
}

/** Asks the bot what the pictures show, and takes what it sends to Discord. */
export async function takeShots(): Promise<Record<string, Shot>> {
  const { knowledge } = await loadFolder('knowledge');
  const desk = deskWith(new Library(knowledge));
  const double = await DiscordDouble.start();
  const config = { token: double.token, apiUrl: double.apiUrl, logQuestions: false };
  const log = createLog({ write: () => undefined });
  const store = await DatabaseStore.open(null, () => undefined);
  const face = await openFace(desk, config, log, store, toolsFor(), noPace());
  try {
    await keepRegistering(face, desk, config, log, store);
    const shots: Record<string, Shot> = {};
    for (const [name, [command, options]] of Object.entries(uses)) {
      const message = messageOf(await double.interact.command(command, options));
      shots[name] = shotOf(`/${command}`, true, message);
      if (name !== 'summary') continue;
      const press = selectsOf(message)[0]?.options?.[0]?.value ?? '';
      shots['in-context'] = shotOf(
        'In context',
        true,
        messageOf(await double.interact.component(message, press)),
      );
    }
    const next = double.nextMessage();
    double.message(`<@${double.world.bot.id}> what did Lavrov say about NATO?`);
    shots.mention = shotOf('@Verbatim what did Lavrov say about NATO?', false, await next);
    const said =
      'Rubio: "willing to engage seriously". And Zelensky said "you can make decisions without Ukraine".';
    const target = double.message(said);
    shots['check-quotes'] = shotOf(
      'Check quotes',
      true,
      messageOf(await double.interact.messageCommand('Check quotes', target)),
    );
    return shots;
  } finally {
    await face.close();
    await double.stop();
  }
}
