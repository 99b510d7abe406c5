/**
 * Something that runs needs a part of the template that this runner does not know. It stops the start: to
 * leave the part out would be to run another stack than the one that is deployed.
 */
export class UnsupportedTemplatePart extends Error {
  override readonly name = "UnsupportedTemplatePart";
  readonly logicalId: string;
  readonly type: string;
  /** What is not known, such as `Fn::ImportValue` or `the property FilterCriteria`. */
  readonly part: string;

  constructor(at: { readonly logicalId: string; readonly type: string }, part: string, nextStep: string) {
    super(`${at.logicalId} (${at.type}): the local runner does not know ${part}. ${nextStep}`);
    this.logicalId = at.logicalId;
    this.type = at.type;
    this.part = part;
  }
}
