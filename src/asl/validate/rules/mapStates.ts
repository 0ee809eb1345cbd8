// Map: DISTRIBUTED mode needs ExecutionType and alone has ItemReader, ItemBatcher, ResultWriter, Label and tolerated
// failures; forms of Label; what a ReaderConfig holds for each InputType (developer guide, "Map state in Distributed mode").
import { childLocation, hasSubstitution, stringOf, valueOf } from '../../language';
import type { Rule, RuleReport } from '../rule';
import type { Part } from '../workflowModel';

const LABEL_LENGTH_LIMIT = 40;
// White space, control characters and the characters that the page of the Map state lists.
const labelRefused = /[\s\u0000-\u001f\u007f-\u009f?*<>{}[\]:;,\\|^~$#%&`"/]/u;

export const mapStates: Rule = ({ parts }, report) => {
  const labels = new Set<string>();
  for (const part of parts) {
    if (part.owner === 'Map') {
      judgeMode(part, report);
      judgeLabel(part, labels, report);
    } else if (part.owner === 'ProcessorConfig') {
      if (stringOf(part.node, 'Mode') === 'DISTRIBUTED' && !valueOf(part.node, 'ExecutionType')) {
        report('MissingFields', { fields: 'ExecutionType' }, { range: part.node.range, location: part.location });
      }
    } else if (part.owner === 'ReaderConfig') {
      judgeReader(part, report);
    }
  }
};

function judgeMode(part: Part, report: RuleReport): void {
  const processor = valueOf(part.node, 'ItemProcessor') ?? valueOf(part.node, 'Iterator');
  const mode = stringOf(valueOf(processor, 'ProcessorConfig'), 'Mode');
  if (mode === 'DISTRIBUTED' || (mode !== undefined && hasSubstitution(mode))) {
    return;
  }
  for (const { field, property } of part.known) {
    if (field.mode === 'DISTRIBUTED') {
      report('DistributedOnly', { field: field.name }, { range: property.key.range, location: part.location });
    }
  }
}

function judgeLabel(part: Part, labels: Set<string>, report: RuleReport): void {
  const label = valueOf(part.node, 'Label');
  if (label?.kind !== 'string' || hasSubstitution(label.value)) {
    return;
  }
  const place = { range: label.range, location: childLocation(part.location, 'Label') };
  const length = [...label.value].length;
  if (length === 0 || length > LABEL_LENGTH_LIMIT) {
    report('LabelLength', { limit: LABEL_LENGTH_LIMIT }, place);
  } else if (labelRefused.test(label.value)) {
    report('LabelCharacters', {}, place);
  } else if (labels.has(label.value)) {
    report('DuplicateLabel', { label: label.value }, place);
  }
  labels.add(label.value);
}

function judgeReader({ node, location }: Part, report: RuleReport): void {
  const header = stringOf(node, 'CSVHeaderLocation');
  const needs = (field: string, other: string, holds: boolean) => {
    const value = valueOf(node, field);
    if (value && !holds) {
      report('FieldNeedsOther', { field, other }, { range: value.range, location });
    }
  };
  needs('CSVHeaders', '"CSVHeaderLocation": "GIVEN"', header === 'GIVEN');
  needs('CSVHeaderLocation', 'CSVHeaders', header !== 'GIVEN' || valueOf(node, 'CSVHeaders') !== undefined);
}
