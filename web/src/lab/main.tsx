import './lab.css';
import { startPage } from '../ui/start-page.tsx';
import { Lab } from './lab.tsx';

void startPage(<Lab />, true);
