import { type Component, componentsOf, type MessageBody } from './message.js';
import { idFaults } from './numbered.js';
import { selectFaults } from './select.js';

/** Message flags of Discord's that matter here. */
export const flags = { ephemeral: 1 << 6, componentsV2: 1 << 15 };

/** Bytes that a request may carry in files, where neither the server nor the person pays for more. */
export const uploadLimit = 10_485_760;

const [actionRow, button, select, section, textDisplay, separator, container] = [
  1, 2, 3, 9, 10, 14, 17,
] as const;

function checkButton({ style, custom_id, url, label }: Component, where: string): string[] {
  const faults: string[] = [];
  if (style === 5 && (!url || custom_id)) faults.push(`${where}: a link button has a url and no custom_id`);
  if (style !== 5 && (!custom_id || url)) faults.push(`${where}: a button has a custom_id and no url`);
  if ((custom_id?.length ?? 1) < 1 || (custom_id?.length ?? 0) > 100)
    faults.push(`${where}: custom_id is 1 to 100 characters`);
  if (!label || label.length > 80) faults.push(`${where}: label is 1 to 80 characters`);
  return faults;
}

function checkV2(body: MessageBody): string[] {
  const faults: string[] = [];
  const all = componentsOf(body.components);
  if (body.content || body.embeds?.length) faults.push('MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2');
  if (all.length === 0) faults.push('components: a message of components has one at least');
  if (all.length > 40) faults.push(`components: 40 in all at most, not ${all.length}`);
  const text = all.reduce((sum, { content }) => sum + (content?.length ?? 0), 0);
  if (text > 4000) faults.push(`components: 4000 characters of text at most, not ${text}`);
  for (const item of body.components ?? []) {
    if (![actionRow, section, textDisplay, separator, container, 12, 13].some((type) => type === item.type))
      faults.push(`components: type ${item.type} cannot stand at the top`);
  }
  for (const item of all) {
    const inner = item.components?.map(({ type }) => type) ?? [];
    if (item.type === textDisplay && !item.content?.trim()) faults.push('text display: content is required');
    if (item.type === container && (inner.length === 0 || inner.includes(container)))
      faults.push('container: it has components, and none is a container');
    if (item.type === section) {
      if (inner.length < 1 || inner.length > 3 || inner.some((type) => type !== textDisplay))
        faults.push('section: one to three text displays');
      if (!item.accessory) faults.push('section: accessory is required');
    }
  }
  return faults;
}

function checkV1(body: MessageBody): string[] {
  const faults: string[] = [];
  const content = body.content?.length ?? 0;
  if (content > 2000) faults.push(`content: 2000 characters at most, not ${content}`);
  if ((body.components?.length ?? 0) > 5) faults.push('components: five rows at most');
  if (body.components?.some(({ type }) => type !== actionRow))
    faults.push('components: rows only at the top');
  let characters = 0;
  for (const embed of body.embeds ?? []) {
    const fields = embed.fields ?? [];
    const parts = [
      [embed.title, 256, 'title'],
      [embed.description, 4096, 'description'],
      [embed.footer?.text, 2048, 'footer'],
      [embed.author?.name, 256, 'author'],
      ...fields.flatMap((field) => [
        [field.name, 256, 'field name'] as const,
        [field.value, 1024, 'field'] as const,
      ]),
    ] as const;
    for (const [text, most, name] of parts) {
      characters += text?.length ?? 0;
      if ((text?.length ?? 0) > most) faults.push(`embed ${name}: ${most} characters at most`);
    }
    if (fields.length > 25) faults.push('embed: 25 fields at most');
  }
  if (characters > 6000) faults.push('embeds: 6000 characters at most');
  if ((body.embeds?.length ?? 0) > 10) faults.push('embeds: ten at most');
  return faults;
}

/**
 * Checks a message body against Discord's documented limits beyond its schemas.
 * @param v2 whether the message is one of components, by its own flag or that of the message it edits
 * @returns every fault found, in words
 */
export function messageFaults(body: MessageBody, v2: boolean): string[] {
  const faults = v2 ? checkV2(body) : checkV1(body);
  faults.push(...idFaults(body.components ?? []));
  for (const item of componentsOf(body.components)) {
    if (item.type === actionRow) {
      const inner = item.components ?? [];
      const buttons = inner.filter(({ type }) => type === button).length;
      if (inner.length < 1 || inner.length > 5) faults.push('action row: one to five components');
      if (buttons !== inner.length && inner.length > 1) faults.push('action row: a select menu stands alone');
    }
    if (item.type === button) faults.push(...checkButton(item, 'button'));
    if (item.type === select) faults.push(...selectFaults(item));
  }
  return faults;
}

/** Whether a message says nothing at all. */
export function isEmpty(body: MessageBody): boolean {
  return !body.content?.trim() && !body.embeds?.length && !body.components?.length;
}
