import { startPage } from '../ui/start-page.tsx';
import { Glossary } from './glossary.tsx';

void startPage(<Glossary />);
