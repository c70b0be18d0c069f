/** A list put in order; most are written in order already, and asking costs far less than sorting. */
export function inOrder<T>(list: T[], compare: (one: T, next: T) => number): T[] {
  for (let place = 1; place < list.length; place += 1) {
    if (compare(list[place - 1] as T, list[place] as T) > 0) return list.sort(compare);
  }
  return list;
}
