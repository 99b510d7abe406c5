import type { News } from "./news.ts";
import { type Status, sayCount, statuses, statusWords } from "./status.ts";

/**
 * `full`: one item with all that is said of it. `list`: items that differ only in the referral and the day.
 * `table`: the items of one service and caseworker, for those who manage.
 */
export interface Group {
  readonly layout: "full" | "list" | "table";
  /** Above a table: `Accommodation, Wear Valley Housing Trust, caseworker worker@provider.example`. */
  readonly title?: string;
  readonly news: readonly [News, ...News[]];
}

export interface Section {
  readonly status: Status;
  /** `Missed: 2 actions`; `Missed` alone where the e-mail has only one section. */
  readonly title: string;
  readonly groups: readonly Group[];
  /** After tables: what has to be done, once for each kind of item. */
  readonly guide: readonly News[];
  /** The items that the e-mail has no room for, a few words each. */
  readonly rest?: Rest;
}

/** Above the guide. */
export const guideTitle = "What has to be done";

export interface Rest {
  /** `And 40 more:`. */
  readonly lead: string;
  readonly text: string;
}

export type Layout = "items" | "lists" | "tables";

/** So many items of an e-mail have their links; the rest are named. Gmail cuts an e-mail off at 102 KB. */
const mostDetailed = 40;

/** So many of the rest are named, the others are counted. */
const mostNamed = 300;

/** The news in its order, by status; what is alike stands together, except as items. */
export function sectionsOf(all: readonly News[], layout: Layout): readonly Section[] {
  const present = statuses.filter((status) => all.some((one) => one.status === status));
  const detailed = new Set(all.slice(0, mostDetailed));
  const named = new Set(all.slice(mostDetailed, mostDetailed + mostNamed));
  return present.map((status) => {
    const news = all.filter((one) => one.status === status);
    const shown = news.filter((one) => detailed.has(one));
    const rest = news.filter((one) => !detailed.has(one));
    return {
      status,
      title:
        present.length === 1
          ? statusWords[status]
          : `${statusWords[status]}: ${sayCount(news.length, status)}`,
      groups: groupsOf(shown, layout),
      guide: layout === "tables" ? [...new Map(shown.map((one) => [guideKey(one), one])).values()] : [],
      ...(rest.length > 0 && { rest: restOf(rest, named, shown.length > 0) }),
    };
  });
}

function groupsOf(news: readonly News[], layout: Layout): readonly Group[] {
  switch (layout) {
    case "items":
      return news.map((one) => ({ layout: "full", news: [one] }));
    case "lists":
      return together(news, listKey).map((alike) => ({ layout: "list", news: alike }));
    case "tables":
      return together(news, (one) => one.handledBy).map((alike) => ({
        layout: "table",
        title: alike[0].handledBy,
        news: alike,
      }));
  }
}

const guideKey = ({ needed, toDo, why, source }: News): string => JSON.stringify([needed, toDo, why, source]);

const listKey = (one: News): string => JSON.stringify([one.subject, guideKey(one), one.when.lead]);

/** Groups stand in the order of their most urgent news, and so does the news in each. */
function together(
  news: readonly News[],
  keyOf: (one: News) => string,
): readonly (readonly [News, ...News[]])[] {
  const groups = new Map<string, [News, ...News[]]>();
  for (const one of news) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return [...groups.values()];
}

function restOf(rest: readonly News[], named: ReadonlySet<News>, afterOthers: boolean): Rest {
  const words = rest
    .filter((one) => named.has(one))
    .map(({ reference, name, day }) => `${reference} ${name}, ${day}`);
  const uncounted = rest.length - words.length;
  return {
    lead: `${afterOthers ? "And " : ""}${rest.length}${afterOthers ? " more" : ""}, less urgent; open them in Refer and Monitor:`,
    text: `${[...words, ...(uncounted > 0 ? [`${uncounted} that this e-mail has no room for`] : [])].join("; ")}.`,
  };
}
