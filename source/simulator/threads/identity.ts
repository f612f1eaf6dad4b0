/* Numbers that the system gives to threads and processes: made up, and the same in every run. */

/** `os.cpu_count()`: fixed, so that a run is the same everywhere. */
export const processors = 4;

/** The program's own process. */
export const mainPid = 4000;

/** `threading.get_ident()` of a thread: an address, as pthreads use it. */
export const identOf = (thread: number): number => 0x7F_FF_F7_D8_07_40 - (thread * 0x80_10_00);

/** The number of an ident. */
export const threadOf = (ident: number): number => (0x7F_FF_F7_D8_07_40 - ident) / 0x80_10_00;

/** The kernel's number of a thread; that of a process's first thread is the process's own. */
export const nativeIdOf = (thread: number): number => mainPid + thread;
