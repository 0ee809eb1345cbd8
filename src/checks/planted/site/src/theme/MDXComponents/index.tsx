// What a note may use without importing it.
import { Answer, Question } from '../../components/Question';
import Workflow from '../../components/Workflow';

export default { Answer, Question, Workflow };
