import type {Run} from '../run.js';
import {inKernel} from './system.js';

/*
An event loop's own file descriptors: its epoll, and the two ends of the pair of sockets that wakes it. Nothing goes
through them here, but a program's first socket has the number that it has in CPython.
*/

export const openLoopDescriptors = (run: Run, loop: number): void => {
	inKernel(run, kernel => {
		const descriptors = [kernel.descriptor(0), kernel.descriptor(0), kernel.descriptor(0)];
		kernel.setSelector(loop, {descriptors});
	});
};

export const closeLoopDescriptors = (run: Run, loop: number): void => {
	inKernel(run, kernel => {
		for (const fd of kernel.state.selectors[loop]?.descriptors ?? []) {
			kernel.freeDescriptor(fd);
		}

		const {[loop]: _, ...selectors} = kernel.state.selectors;
		kernel.state = {...kernel.state, selectors};
	});
};
