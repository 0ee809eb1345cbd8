// Amazon DynamoDB: the actions of its optimised integration (Step Functions Developer Guide, page connect-ddb).
import type { ServiceIntegration } from './serviceIntegration';

export const dynamoDb: ServiceIntegration = {
  service: 'dynamodb',
  title: 'Amazon DynamoDB',
  page: 'connect-ddb',
  actions: {
    getItem: ['requestResponse'],
    putItem: ['requestResponse'],
    updateItem: ['requestResponse'],
    deleteItem: ['requestResponse'],
  },
};
