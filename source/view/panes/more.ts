import type {MoreId} from '../layout.js';
import type {MorePane} from './pane.js';

/** The panes that come as there is room. To add one is to add an entry; where it stands is the layout's business. */
export const morePanes: Readonly<Partial<Record<MoreId, MorePane>>> = {};
