/**
 * What a reader would see of a text: tags, entities and invisible characters gone, white space made single spaces.
 * The whole input is walked once, whatever its length.
 */
export function readable(text: string): string {
  return text
    .replace(/<\/?[a-z][^<>]{0,500}>/gi, " ")
    .replace(/&(?:nbsp|#160|#xa0|zwnj|zwj|shy|ensp|emsp|thinsp);/gi, " ")
    .normalize("NFKC")
    .replace(/\p{Default_Ignorable_Code_Point}/gu, "")
    .replace(/[\s\p{C}\u2800]+/gu, " ")
    .replace(/[\u2018\u2019\u02bc`]/g, "'")
    .trim();
}
