import { presenceRuleTable } from "../../support/presence-table.ts";
import { Story } from "../../support/story.ts";

const sent = (particulars: object = {}, practitioner: object = { email: "practitioner@probation.example" }) =>
  new Story().sent("2024-05-01 09:00", { particulars, practitioner });
const noEmail = sent({}, { pduMailbox: "pdu@probation.example" });
const noPhone = sent({ practitionerHasPhone: false });
const email = ["an e-mail address of the practitioner"];
const phone = ["a telephone number of the practitioner"];

/** A plan waits from 14 May; the practitioner is away from 13 to 20 May. */
const waits = sent().planSubmitted("2024-05-14 10:00");
const leave = { to: "2024-05-20 09:00" };
const away = waits.away("2024-05-13 09:00", leave);
const cover = ["a covering officer: the practitioner is away and an action plan waits"];

presenceRuleTable("practitioner-contactable", [
  ["reached by e-mail, the rest not arrived", sent(), "2024-05-01 09:00", "none"],
  [
    "reached by everything",
    sent({ practitionerHasPhone: true, practitionerHasOffice: true, practitionerAllocated: true }),
    "2024-05-01 09:00",
    "none",
  ],
  ["nothing known of the practitioner yet", sent({}, {}), "2024-05-01 09:00", "none"],
  ["no practitioner on the form", sent({}, { email: null }), "2024-05-01 09:00", "open", email],
  ["no e-mail address", noEmail, "2024-05-01 09:00", "open", email],
  ["no telephone number", noPhone, "2024-05-01 09:00", "open", phone],
  [
    "no office",
    sent({ practitionerHasOffice: false }),
    "2024-05-01 09:00",
    "open",
    ["the practitioner's office"],
  ],
  [
    "not allocated",
    sent({ practitionerAllocated: false }),
    "2024-05-01 09:00",
    "open",
    ["allocation of the case to the practitioner in nDelius"],
  ],
  [
    "nothing at all",
    sent(
      { practitionerHasPhone: false, practitionerHasOffice: false, practitionerAllocated: false },
      { email: null },
    ),
    "2024-05-01 09:00",
    "open",
    [
      ...email,
      ...phone,
      "the practitioner's office",
      "allocation of the case to the practitioner in nDelius",
    ],
  ],
  ["the moment before it was sent", noEmail, "2024-05-01 08:59:59.999", "none"],
  [
    "an address since",
    noEmail.amended("2024-05-02 10:00", { practitioner: { email: "practitioner@probation.example" } }),
    "2024-05-02 10:00",
    "met",
  ],
  [
    "the moment before",
    noEmail.amended("2024-05-02 10:00", { practitioner: { email: "practitioner@probation.example" } }),
    "2024-05-02 09:59:59.999",
    "open",
  ],
  [
    "a new practitioner without an address",
    sent().amended("2024-05-02 10:00", { practitioner: { pduMailbox: "pdu@probation.example" } }),
    "2024-05-02 10:00",
    "open",
    email,
  ],
  [
    "a telephone number since, and another thing gone",
    noPhone.amended("2024-05-02 10:00", {
      particulars: { practitionerHasPhone: true, practitionerAllocated: false },
    }),
    "2024-05-02 10:00",
    "open",
    ["allocation of the case to the practitioner in nDelius"],
  ],
  [
    "a telephone number since",
    noPhone.amended("2024-05-02 10:00", { particulars: { practitionerHasPhone: true } }),
    "2024-05-02 10:00",
    "met",
  ],

  ["away while a plan waits", away, "2024-05-14 10:00", "open", cover],
  ["away, and no plan waits yet", away, "2024-05-14 09:59:59.999", "none"],
  ["away, and no plan", sent().away("2024-05-13 09:00", leave), "2024-05-14 10:00", "none"],
  [
    "a plan waits, and then the practitioner goes away",
    waits.away("2024-05-15 09:00", leave),
    "2024-05-15 09:00",
    "open",
    cover,
  ],
  [
    "a plan waits, the moment before the practitioner goes away",
    waits.away("2024-05-15 09:00", leave),
    "2024-05-15 08:59:59.999",
    "none",
  ],
  ["back again", away, "2024-05-20 09:00", "met"],
  ["the moment before they are back", away, "2024-05-20 08:59:59.999", "open"],
  ["away for nobody knows how long", waits.away("2024-05-13 09:00"), "2024-06-20 09:00", "open", cover],
  [
    "a covering officer named with the absence",
    waits.away("2024-05-13 09:00", { ...leave, cover: "cover@probation.example" }),
    "2024-05-15 10:00",
    "none",
  ],
  [
    "a covering officer named later",
    away.away("2024-05-13 09:00", {
      ...leave,
      cover: "cover@probation.example",
      recorded: "2024-05-16 10:00",
    }),
    "2024-05-16 10:00",
    "met",
  ],
  [
    "the moment before one was named",
    away.away("2024-05-13 09:00", {
      ...leave,
      cover: "cover@probation.example",
      recorded: "2024-05-16 10:00",
    }),
    "2024-05-16 09:59:59.999",
    "open",
  ],
  [
    "named once, and the absence prolonged with the same officer",
    waits.away("2024-05-13 09:00", { ...leave, cover: "cover@probation.example" }).away("2024-05-13 09:00", {
      to: "2024-05-27 09:00",
      cover: "cover@probation.example",
      recorded: "2024-05-17 09:00",
    }),
    "2024-05-24 10:00",
    "none",
  ],
  [
    "a case note names one while they are away",
    away.caseNote("2024-05-16 10:00", "practitioner", "covering-officer"),
    "2024-05-16 10:00",
    "met",
  ],
  [
    "a case note named one before they went",
    waits.caseNote("2024-05-14 11:00", "practitioner", "covering-officer").away("2024-05-15 09:00", leave),
    "2024-05-16 10:00",
    "none",
  ],
  [
    "a case note for the absence before this one",
    waits
      .caseNote("2024-05-14 11:00", "practitioner", "covering-officer")
      .away("2024-05-15 09:00", leave)
      .away("2024-05-22 09:00", { id: "absence-2" }),
    "2024-05-22 09:00",
    "open",
    cover,
  ],
  [
    "a case note by the provider",
    away.caseNote("2024-05-16 10:00", "provider", "covering-officer"),
    "2024-05-17 10:00",
    "open",
  ],
  ["the plan approved meanwhile", away.planApproved("2024-05-15 10:00"), "2024-05-15 10:00", "met"],
  [
    "the plan approved, and a later version waits",
    away.planApproved("2024-05-15 10:00").planSubmitted("2024-05-16 10:00", "plan-2"),
    "2024-05-16 10:00",
    "open",
    cover,
  ],
  [
    "approved by the service in the same call: nothing waits",
    sent()
      .planSubmitted("2024-05-14 10:00")
      .planApproved("2024-05-14 10:00", "plan-1", "service")
      .away("2024-05-13 09:00", leave),
    "2024-05-15 10:00",
    "none",
  ],
  ["the referral ended", noEmail.ended("2024-05-02 10:00"), "2024-05-03 10:00", "waived"],
  [
    "a plan of which only the approval has reached us is not the latest",
    away.planApproved("2024-05-13 10:00", "plan-0"),
    "2024-05-14 10:00",
    "open",
    cover,
  ],
  [
    "an absence that begins as another ends: who covered for that one is not named for this",
    waits
      .away("2024-05-13 09:00", leave)
      .caseNote("2024-05-13 08:00", "practitioner", "covering-officer")
      .away("2024-05-20 09:00", { to: "2024-05-27 09:00", id: "absence-2" }),
    "2024-05-20 09:00",
    "open",
    cover,
  ],
]);
