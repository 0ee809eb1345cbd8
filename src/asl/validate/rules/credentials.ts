// Credentials names the role that a task assumes (developer guide, "Accessing resources in other AWS accounts").
import { childLocation, propertyOf, valueOf } from '../../language';
import type { Rule } from '../rule';

export const credentials: Rule = ({ parts }, report) => {
  for (const { owner, node, location } of parts) {
    const value = owner === 'Task' ? valueOf(node, 'Credentials') : undefined;
    if (value?.kind === 'object' && !propertyOf(value, 'RoleArn') && !propertyOf(value, 'RoleArn.$')) {
      report('CredentialsWithoutRole', {}, { range: value.range, location: childLocation(location, 'Credentials') });
    }
  }
};
