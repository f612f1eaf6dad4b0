import {useInput} from 'ink';

type GateProps = {readonly flush: () => void};

/**
The list knows what is highlighted once that has been drawn. Keys may come together, as from a key that is held or over
a slow line: before each, the list is brought up to what the one before did. Must stand before the list, to hear first.
*/
export const Gate = ({flush}: GateProps) => {
	useInput(flush);
	return null;
};
