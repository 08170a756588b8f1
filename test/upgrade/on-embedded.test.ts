import { holdToAll } from './hold-to.ts';

holdToAll('embedded');
