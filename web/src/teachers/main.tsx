import { startPage } from '../ui/start-page.tsx';
import { Teachers } from './teachers.tsx';

void startPage(<Teachers />);
