// A template as YAML: short forms of the intrinsic functions, comments, the definition as a block of its own lines
// (CloudFormation, "Intrinsic function reference").
import { Document, isMap, isPair, isScalar, isSeq, Scalar, visit, type Node } from 'yaml';
import type { CloudFormationTemplate, TemplateComment } from './template';

const intrinsics: Readonly<Record<string, string>> = {
  Ref: '!Ref',
  'Fn::GetAtt': '!GetAtt',
  'Fn::Select': '!Select',
  'Fn::Split': '!Split',
  'Fn::Sub': '!Sub',
};

/** YAML text of `template` with `comments`; `#`-lines, at most as long as they are given. */
export function templateYaml(template: CloudFormationTemplate, comments: readonly TemplateComment[]): string {
  const document = new Document(template, { aliasDuplicateObjects: false });
  for (const { path, text } of comments) comment(document, path, text);
  visit(document, {
    Map(_, map) {
      const [pair] = map.items;
      const name = isScalar(pair?.key) ? String(pair.key.value) : '';
      const tag = intrinsics[name];
      if (map.items.length !== 1 || tag === undefined) return undefined;
      if (isSeq(pair?.value) && name !== 'Fn::GetAtt') {
        pair.value.tag = tag;
        pair.value.flow = name !== 'Fn::Sub';
        return pair.value;
      }
      const value: unknown = isSeq(pair?.value) ? pair.value.toJSON() : isScalar(pair?.value) ? pair.value.value : '';
      const short = new Scalar(Array.isArray(value) ? value.join('.') : String(value));
      short.tag = tag;
      return short;
    },
    Scalar(_, scalar) {
      if (typeof scalar.value === 'string' && scalar.value.includes('\n')) scalar.type = Scalar.BLOCK_LITERAL;
      // A date to readers of YAML 1.1, as CloudFormation's is.
      if (typeof scalar.value === 'string' && /^\d{4}-\d\d-\d\d$/.test(scalar.value)) scalar.type = Scalar.QUOTE_SINGLE;
    },
  });
  return spaced(document.toString({ lineWidth: 0, commentString }));
}

const commentString = (text: string): string => text.replaceAll(/^/gm, '# ');

function comment(document: Document, path: readonly (string | number)[], text: string): void {
  let node: unknown = document.contents;
  path.forEach((step, depth) => {
    const last = depth === path.length - 1;
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === step);
      if (last && isScalar(pair?.key)) pair.key.commentBefore = text;
      node = pair?.value;
    } else if (isSeq(node) && typeof step === 'number') {
      node = node.items[step];
      if (last) (node as Node).commentBefore = text;
    }
  });
}

/** An empty line before each section and each resource, and before the comment of one. */
function spaced(yaml: string): string {
  const lines = yaml.split('\n');
  return lines
    .flatMap((line, index) => {
      const before = lines[index - 1] ?? '';
      const isHead = /^(?:# |[A-Z]\w*:$)/.test(line) || /^ {2}(?:# |[A-Z]\w*:$)/.test(line);
      const follows = /^(?: {2})?# /.test(before) || (/^ {2}\S/.test(line) && /^\S/.test(before));
      return isHead && !follows && index > 0 ? ['', line] : [line];
    })
    .join('\n');
}
