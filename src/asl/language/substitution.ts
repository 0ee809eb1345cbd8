// `${Token}`: what CloudFormation, SAM and Terraform put in before the text becomes a definition (SAM,
// "DefinitionSubstitutions"). It may stand wherever a string may, so the forms of strings that hold one are not judged.

/** Whether a string holds a `${Token}`. */
export function hasSubstitution(text: string): boolean {
  return text.includes('${') && /\$\{[^{}]*\}/.test(text);
}
