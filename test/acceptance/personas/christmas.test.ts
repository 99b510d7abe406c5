import { Story } from "../../support/story.ts";
import { tell } from "./tell.ts";

/*
 * A man in the community is referred on Friday 16 December 2022. That year Christmas Day was a Sunday: Monday the 26th and Tuesday the
 * 27th were holidays, and Monday 2 January in place of New Year's Day. Ten working days are 19 to 23, 28 to 30 December, 3 and
 * 4 January. He is assessed on the 29th, and the practitioner is to be told of it by the 3rd; nobody does.
 */
tell(
  "a man referred before Christmas 2022",
  new Story().sent("2022-12-16 15:00").assessmentHeld("2022-12-29 10:00"),
  {
    stands: {
      "2023-01-02 12:00": {
        "initial-assessment": "Wed 4 Jan 2023, met",
        "attendance-recorded:saa-1": "Thu 29 Dec 2022, met",
        "practitioner-notified:saa-1": "Tue 3 Jan 2023, open",
        "action-plan-submission": "Fri 6 Jan 2023, open",
      },
      "2023-01-04 09:00": {
        "initial-assessment": "Wed 4 Jan 2023, met",
        "attendance-recorded:saa-1": "Thu 29 Dec 2022, met",
        "practitioner-notified:saa-1": "Tue 3 Jan 2023, missed, 1 working day late",
        "action-plan-submission": "Fri 6 Jan 2023, open",
      },
    },
  },
);

/*
 * A man in prison is referred on the afternoon of Wednesday 23 December 2026, to be released on Tuesday the 29th. Christmas
 * Eve is a working day, and the provider's only one; Boxing Day was a Saturday, so Monday the 28th is a holiday in its
 * place. The provider answers on the morning of release. The practitioner agrees to three working days, which are the
 * 30th, the 31st and, after New Year's Day and a weekend, Monday 4 January 2027.
 */
tell(
  "a man released after Christmas 2026",
  new Story()
    .sentFromPrison("2026-12-23 16:00", "2026-12-29")
    .acknowledged("2026-12-29 08:30")
    .released("2026-12-29 09:30")
    .postponementAgreed("2026-12-29 10:00", "three-working-days")
    .assessmentHeld("2027-01-04 11:00"),
  {
    stands: {
      "2026-12-24 23:59": {
        "urgent-initial-response": "Thu 24 Dec 2026, open",
        "urgent-assessment-before-release": "Mon 28 Dec 2026, open",
      },
      "2026-12-29 09:00": {
        "urgent-initial-response": "Thu 24 Dec 2026, missed, done 1 working day late",
        "urgent-assessment-before-release": "Mon 28 Dec 2026, missed, 1 working day late",
        "release-day-assessment": "Tue 29 Dec 2026, open",
      },
      "2027-01-05 09:00": {
        "urgent-initial-response": "Thu 24 Dec 2026, missed, done 1 working day late",
        "urgent-assessment-before-release": "Mon 28 Dec 2026, missed, done 4 working days late",
        "release-day-assessment":
          "Tue 29 Dec 2026, waived: the practitioner agreed to an assessment within three working days",
        "assessment-after-release": "Mon 4 Jan 2027, met",
        "attendance-recorded:saa-1": "Mon 4 Jan 2027, met",
        "practitioner-notified:saa-1": "Wed 6 Jan 2027, open",
        "action-plan-submission": "Mon 11 Jan 2027, open",
      },
    },
  },
);
