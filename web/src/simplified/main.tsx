import { startPage } from '../ui/start-page.tsx';
import { Simplified } from './simplified.tsx';

void startPage(<Simplified />);
