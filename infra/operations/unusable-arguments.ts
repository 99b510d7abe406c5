/** An operator's command that cannot be understood. */
export class UnusableArguments extends Error {
  override readonly name = "UnusableArguments";
}
