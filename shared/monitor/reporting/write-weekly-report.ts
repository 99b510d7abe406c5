import { type CrsCase, type RegionCode, regionField } from "../../case/index.ts";
import { inParallel } from "../../concurrency/index.ts";
import type { Mailer } from "../../messaging/index.ts";
import type { Alert, Circumstances, ContractManagers } from "../../obligations/index.ts";
import {
  type Corrections,
  CSV,
  type KnownUnreachable,
  noCorrections,
  type ReportShelf,
  SPREADSHEET,
  type Store,
  type StoredFigures,
  UNKNOWN_REGION,
} from "../../store/index.ts";
import {
  addCalendarDays,
  addCalendarWeeks,
  firstDayOfIsoWeek,
  type Instant,
  isoWeekOf,
  londonDayOf,
  startOfLondonDay,
} from "../../time/index.ts";
import { readCircumstances } from "../read-circumstances.ts";
import { type Silence, silencesAt } from "../scanning/silence.ts";
import { reportMailbox } from "./report-mailbox.ts";

/** What a report is made of: JSON figures, one page, its e-mail, and a spreadsheet. */
export interface WrittenReport {
  readonly figures: unknown;
  /** The page, as one file. */
  readonly html: string;
  /** The body of the e-mail, which says the same in what mail programs show. */
  readonly emailHtml: string;
  readonly text: string;
  readonly subject: string;
  readonly spreadsheet: Buffer;
  /** All obligations as CSV; absent where they stand in the regions' files. */
  readonly obligations?: Buffer;
}

/** For whom a report is: the contract managers of a region, or those who look at all of them. */
export type ReportAudience = RegionCode | "national";

export interface Reporting<Figures> {
  readonly store: Store;
  readonly shelf: ReportShelf;
  readonly mailer: Mailer;
  readonly contractManagers: ContractManagers;
  readonly report: (request: {
    region: ReportAudience;
    week: string;
    now: Instant;
    cases: AsyncIterable<CrsCase>;
    regions?: readonly Figures[];
    previous: readonly Figures[];
    circumstances: Circumstances;
    reconciliation: Corrections;
    silent: readonly Silence[];
    unreachable: readonly (KnownUnreachable & { readonly region: ReportAudience })[];
    undeliverable: readonly Undeliverable[];
  }) => Promise<WrittenReport>;
  /** Reads figures as they were stored. */
  readonly readFigures: (stored: unknown) => Figures;
  readonly newDeliveryId: () => string;
}

export interface ReportWritten {
  readonly region: ReportAudience;
  readonly week: string;
  readonly cases: number;
  readonly emailed: boolean;
}

/** Nobody is configured to read the report of this region. */
export class NobodyToReportTo extends Error {
  override readonly name = "NobodyToReportTo";
  readonly region: string;
  constructor(region: string) {
    super(
      `No mailbox is configured for the weekly report of "${region}". Add it to contractManagers in cdk.json.`,
    );
    this.region = region;
  }
}

/** The national report adds up those of the regions, and not all of them are there. Try again when they are. */
export class RegionsNotReported extends Error {
  override readonly name = "RegionsNotReported";
  readonly week: string;
  readonly regions: readonly string[];
  constructor(week: string, regions: readonly string[]) {
    super(
      `The national report of ${week} adds up those of the regions, but there is none yet of ${regions.join(", ")}. ` +
        "Write these first; the national one is then written by running it again.",
    );
    this.week = week;
    this.regions = regions;
  }
}

/** A chart shows a year, the week itself included. */
const WEEKS_BEFORE = 51;
/** A case that was over before the last report but one cannot be in this one. */
const WEEKS_LOOKED_BACK = 2;

/**
 * Writes the report of the ISO week before `now` for a region's contract managers, or the national one, puts it on
 * the shelf and e-mails it with its spreadsheet.
 *
 *     files on the shelf ──▶ figures stored as 'sending' ──▶ SES ──▶ figures marked 'sent'
 *
 * Doing it again replaces files and figures and sends nothing, because the figures say that it was sent. A crash
 * before SES accepts loses nothing: the next run finds 'sending', or no figures, and sends. A crash after SES accepts
 * and before that is written down sends the report a second time, and so do two runs at the same moment: a report
 * that comes twice does less harm than one that does not come.
 *
 * The national report adds up the stored figures of the regions, so it is written after theirs; of cases it reads those
 * of no region alone.
 *
 * @throws NobodyToReportTo, RegionsNotReported, EmailNotAccepted
 */
export async function writeWeeklyReport<Figures>(
  { region, now }: { region: ReportAudience; now: Instant },
  reporting: Reporting<Figures>,
): Promise<ReportWritten> {
  const { store, shelf, contractManagers, report, readFigures } = reporting;
  const to = contractManagers[region];
  if (to === undefined) throw new NobodyToReportTo(region);
  const week = isoWeekOf(addCalendarDays(londonDayOf(now), -7));
  const regions = region === "national" ? await regionsFor(store, week, readFigures) : undefined;
  const cases = counting(casesFor(store, region === "national" ? UNKNOWN_REGION : region, week));
  const previous = (await store.figures.before(region, week, WEEKS_BEFORE)).map(readFigures);
  const circumstances = await readCircumstances(store);
  const reconciliation = await correctionsFor(store, region, week);
  const unreachable = await unreachableFor(store, region);
  const written = await report({
    region,
    week,
    now,
    cases,
    ...(regions && { regions }),
    previous,
    circumstances,
    reconciliation,
    silent: await silencesFor(store, region, now),
    unreachable,
    undeliverable: await undeliverableFor(store, region),
  });

  const name = `weekly/${week}/${region}`;
  await shelf.put({ name: `${name}.html`, type: "text/html; charset=utf-8", content: written.html });
  await shelf.put({ name: `${name}.xlsx`, type: SPREADSHEET, content: written.spreadsheet });
  if (written.obligations) await shelf.put({ name: `${name}.csv`, type: CSV, content: written.obligations });
  const json = JSON.stringify(written.figures, undefined, 2);
  await shelf.put({ name: `${name}.json`, type: "application/json", content: json });

  const before = await store.figures.get(region, week);
  const email = before?.email.state === "sent" ? before.email : { state: "sending" as const };
  const stored = await store.figures.put({ region, week, figures: written.figures, email }, before?.version);
  const mailbox =
    email.state === "sending" ? await reportMailbox(to, contractManagers, now, store) : undefined;
  if (mailbox !== undefined) await emailReport({ to: mailbox, now }, written, stored, reporting);
  const emailed = mailbox !== undefined;
  return { region, week, cases: cases.counted(), emailed };
}

/** The nation is every region, and none. */
const regionsOf = (region: ReportAudience): readonly string[] =>
  region === "national" ? [...regionField.options, UNKNOWN_REGION] : [region];

/** From which of the regions that a report is about nothing arrives. */
const silencesFor = async (store: Store, region: ReportAudience, now: Instant): Promise<readonly Silence[]> =>
  (await silencesAt(now, store)).filter((one) => regionsOf(region).includes(one.region));

/** What reading cases again at night corrected in the week. */
async function correctionsFor(store: Store, region: ReportAudience, week: string): Promise<Corrections> {
  const all = await inParallel(regionsOf(region), 4, (one) => store.readings.corrections(one, week));
  return all.reduce(
    (sum, one) => ({
      read: sum.read + one.read,
      corrected: sum.corrected + one.corrected,
      learnt: sum.learnt + one.learnt,
    }),
    noCorrections,
  );
}

/** What no e-mail could carry: of which referral, and who should have been told. */
export interface Undeliverable extends Pick<Alert, "region" | "reference" | "rule"> {
  readonly role: Alert["recipient"]["role"];
  readonly reason: string;
  readonly since: Instant;
}

/** The nation's are those of every region, and of none. */
async function undeliverableFor(store: Store, region: ReportAudience): Promise<readonly Undeliverable[]> {
  const regions = region === "national" ? [...regionField.options, region] : [region];
  const all = await inParallel(regions, 4, (one) => store.alerts.undeliverableIn(one));
  return all.flat().flatMap(({ alert, delivery }) => {
    if (delivery.state !== "undeliverable") return [];
    const { region: of, reference, rule, recipient } = alert;
    return [
      { region: of, reference, rule, role: recipient.role, reason: delivery.reason, since: delivery.at },
    ];
  });
}

/** The addresses to which nothing can be delivered; the nation's are those of every region, and of none. */
async function unreachableFor(store: Store, region: ReportAudience) {
  const regions = region === "national" ? [...regionField.options, region] : [region];
  const all = await inParallel(regions, 4, async (one) =>
    (await store.mail.unreachableIn(one)).map((address) => ({ ...address, region: one })),
  );
  return all.flat();
}

/** The cases that a region's report of a week may be about, one by one: no more than a page of them is held. */
async function* casesFor(store: Store, region: string, week: string): AsyncIterable<CrsCase> {
  const since = startOfLondonDay(addCalendarWeeks(firstDayOfIsoWeek(week), -WEEKS_LOOKED_BACK));
  for await (const page of store.cases.ofRegion(region, since)) yield* page;
}

/** Counts what passes by. */
function counting<T>(items: AsyncIterable<T>): AsyncIterable<T> & { readonly counted: () => number } {
  let count = 0;
  return {
    counted: () => count,
    async *[Symbol.asyncIterator]() {
      for await (const item of items) {
        count += 1;
        yield item;
      }
    },
  };
}

/** The figures of every region's report of the week. @throws RegionsNotReported */
async function regionsFor<Figures>(
  store: Store,
  week: string,
  readFigures: (stored: unknown) => Figures,
): Promise<readonly Figures[]> {
  const all = await inParallel(regionField.options, 4, async (region) => ({
    region,
    stored: await store.figures.get(region, week),
  }));
  const missing = all.filter(({ stored }) => stored === undefined).map(({ region }) => region);
  if (missing.length > 0) throw new RegionsNotReported(week, missing);
  return all.flatMap(({ stored }) => (stored ? [readFigures(stored.figures)] : []));
}

async function emailReport<Figures>(
  { to, now }: { to: string; now: Instant },
  { subject, html, emailHtml, text, spreadsheet }: WrittenReport,
  stored: StoredFigures,
  { store, mailer, newDeliveryId }: Reporting<Figures>,
): Promise<void> {
  const name = `compliance-${stored.region}-${stored.week}`;
  const { messageId } = await mailer.send({
    to,
    subject,
    html: emailHtml,
    text,
    attachments: [
      { filename: `${name}.html`, content: Buffer.from(html), contentType: "text/html; charset=utf-8" },
      { filename: `${name}.xlsx`, content: spreadsheet, contentType: SPREADSHEET },
    ],
    deliveryId: newDeliveryId(),
    date: now,
  });
  await store.figures.put({ ...stored, email: { state: "sent", messageId, at: now } }, stored.version);
}
