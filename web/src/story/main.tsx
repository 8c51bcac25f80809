import './story.css';
import { startPage } from '../ui/start-page.tsx';
import { Story } from './story.tsx';

void startPage(<Story />);
