// Whether digits are a number of some country's plan. Loads libphonenumber's metadata: only for dumps with bare digits.
import { isValidPhoneNumber } from "libphonenumber-js/max";

/** Whether `digits`, read as E.164 without `+`, are a valid number. */
export function isValidInternational(digits: string): boolean {
  return isValidPhoneNumber(`+${digits}`);
}
