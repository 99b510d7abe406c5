const tenDigits = /(?<![\d-])(\d{3})([ -]?)(\d{3})\2(\d{4})(?![\d-])/g;

/** Whether there is an NHS number: ten digits, 3-3-4 or unbroken, whose last digit checks the others (modulus 11). */
export const hasNhsNumber = (readableText: string): boolean =>
  Array.from(readableText.matchAll(tenDigits)).some(([, a = "", , b = "", c = ""]) => isNhsNumber(a + b + c));

/**
 * Weights 10 to 2 on the first nine digits; 11 less the remainder is the tenth, 11 counting as 0 and 10 as not issued
 * (NHS Data Dictionary, 'NHS Number'). Numbers starting with 0 to 2 and with 5 or 8 are never issued in England and Wales,
 * and telephone numbers and dates start so.
 */
function isNhsNumber(digits: string): boolean {
  if (!/^[3479]|^6/.test(digits)) return false;
  const sum = Array.from(digits.slice(0, 9)).reduce(
    (total, digit, place) => total + Number(digit) * (10 - place),
    0,
  );
  const check = (11 - (sum % 11)) % 11;
  return check === Number(digits[9]);
}
