const areas =
  "AB|AL|B|BA|BB|BD|BF|BH|BL|BN|BR|BS|BT|BX|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|DN|DT|DY|E|EC|EH|EN|EX|FK|FY|G|GL|GU|GY|HA|HD|HG|HP|HR|HS|HU|HX|IG|IM|IP|IV|JE|KA|KT|KW|KY|L|LA|LD|LE|LL|LN|LS|LU|M|ME|MK|ML|N|NE|NG|NN|NP|NR|NW|OL|OX|PA|PE|PH|PL|PO|PR|RG|RH|RM|S|SA|SE|SG|SK|SL|SM|SN|SO|SP|SR|SS|ST|SW|SY|TA|TD|TF|TN|TQ|TR|TS|TW|UB|W|WA|WC|WD|WF|WN|WR|WS|WV|YO|ZE";

/** A full postcode: one of the 124 areas, a district, a sector digit and a unit whose letters are none of C I K M O V. */
const postcode = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${areas})\\d[\\dA-HJKMNPR-Y]? ?\\d([ABD-HJLNP-UW-Z]{2})(?![\\p{L}\\p{N}])`,
  "giu",
);

/** 'B1 2nd floor' and 'S20 3yr' only look like postcodes: ordinals and lengths of time, written small. */
const countedUnits = new Set(["st", "nd", "rd", "th", "yr", "hr", "wd"]);

/** Whether there is a full postcode. A district alone ('LS7') is not one: exclusion zones are told by districts. */
export const hasPostcode = (readableText: string): boolean =>
  Array.from(readableText.matchAll(postcode)).some(([, unit = ""]) => !countedUnits.has(unit));
