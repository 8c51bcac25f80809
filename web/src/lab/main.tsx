import './lab.css';
import { startPage } from '../ui/start-page.tsx';

void startPage(<p />);
