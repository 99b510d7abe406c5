import type { News } from "./news.ts";
import { type Status, sayCount, statuses, statusWords } from "./status.ts";

/** One piece of news; or, in a list, all that differs only in the referral and the day. */
export interface Group {
  readonly layout: "full" | "list";
  readonly news: readonly [News, ...News[]];
}

export interface Section {
  readonly status: Status;
  /** `Missed: 2 actions`; `Missed` alone where the subject has said the rest. */
  readonly title: string;
  readonly groups: readonly Group[];
}

/** The news in its order, by status; in lists, what is alike stands together. */
export function sectionsOf(all: readonly News[], inLists: boolean): readonly Section[] {
  const present = statuses.filter((status) => all.some((one) => one.status === status));
  return present.map((status) => {
    const news = all.filter((one) => one.status === status);
    return {
      status,
      title:
        present.length === 1
          ? statusWords[status]
          : `${statusWords[status]}: ${sayCount(news.length, status)}`,
      groups: inLists ? listsOf(news) : news.map((one): Group => ({ layout: "full", news: [one] })),
    };
  });
}

/** Lists stand in the order of their most urgent news, and so does the news in each. */
function listsOf(news: readonly News[]): readonly Group[] {
  const lists = new Map<string, [News, ...News[]]>();
  for (const one of news) {
    const { subject, needed, toDo, why, source, when } = one;
    const key = JSON.stringify([subject, needed, toDo, why, source, when.lead]);
    const list = lists.get(key);
    if (list) list.push(one);
    else lists.set(key, [one]);
  }
  return [...lists.values()].map((list) => ({ layout: "list", news: list }));
}
