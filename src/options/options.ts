import { sayStatic } from '../surface/static';

sayStatic();
