/**
 * A National Insurance number: two letters that are issued, six digits, a suffix A to D (HMRC, NIM39110). The first
 * letter is not D F I Q U V, the second not O either; BG GB KN NK NT TN ZZ are never issued.
 */
const nationalInsuranceNumber =
  /(?<![\p{L}\p{N}])(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][ -]?\d{2}[ -]?\d{2}[ -]?\d{2}[ -]?[A-D](?![\p{L}\p{N}])/iu;

export const hasNationalInsuranceNumber = (readableText: string): boolean =>
  nationalInsuranceNumber.test(readableText);
