import {PyType} from '../../python/type.js';
import {objectType} from '../../python/types/identities.js';

/** asyncio's host types by identity; the modules beside this one define them. */
export const futureType = new PyType('Future', [objectType], '_asyncio');
export const taskType = new PyType('Task', [futureType], '_asyncio');
export const loopType = new PyType('Loop', [objectType], '_asyncio');
export const handleType = new PyType('Handle', [objectType], 'asyncio.events');
/** What `call_soon_threadsafe` gives. */
export const threadSafeHandleType = new PyType('_ThreadSafeHandle', [handleType], 'asyncio.events');
export const timerHandleType = new PyType('TimerHandle', [handleType], 'asyncio.events');
export const futureIteratorType = new PyType('FutureIter', [objectType], '_asyncio', false);
export const bareYieldType = new PyType('bare_yield', [objectType], '_asyncio', false);
