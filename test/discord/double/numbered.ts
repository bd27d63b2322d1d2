import { type Component, componentsOf } from './message.js';

/** Components with the ids that Discord gives, in reading order, to those that have none or 0. */
export function numbered(components: readonly Component[]): Component[] {
  const taken = new Set(componentsOf(components).map(({ id }) => id));
  let last = 0;
  const free = (): number => {
    do last++;
    while (taken.has(last));
    return last;
  };
  const number = (item: Component): Component => {
    const id = item.id || free();
    return {
      ...item,
      id,
      ...(item.components ? { components: item.components.map(number) } : {}),
      ...(item.accessory ? { accessory: number(item.accessory) } : {}),
      ...(item.component ? { component: number(item.component) } : {}),
    };
  };
  return components.map(number);
}

/** Ids that more than one component has, in words. */
export function idFaults(components: readonly Component[]): string[] {
  const faults: string[] = [];
  const [ids, customIds] = [new Set<number>(), new Set<string>()];
  for (const { custom_id, id } of componentsOf(components)) {
    if (id && ids.has(id)) faults.push(`COMPONENT_ID_DUPLICATED ${id}`);
    if (custom_id && customIds.has(custom_id)) faults.push(`COMPONENT_CUSTOM_ID_DUPLICATED ${custom_id}`);
    if (id) ids.add(id);
    if (custom_id) customIds.add(custom_id);
  }
  return faults;
}
