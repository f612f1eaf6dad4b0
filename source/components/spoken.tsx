import {Static, Text} from 'ink';
import SelectInput from 'ink-select-input';
import {useEffect, useMemo} from 'react';
import type {MenuItem} from '../view/menu.js';
import {Gate} from './gate.js';

type SpokenProps = {
	/** All that was said so far; what is added at the end is said. */
	readonly lines: readonly string[];
};

/** Lines of text, one below the other: none is ever drawn again. */
export const Spoken = ({lines}: SpokenProps) => (
	<Static items={[...lines]}>
		{(line, index) => <Text key={index}>{line}</Text>}
	</Static>
);

const Nothing = () => null;

const nothing = (): void => {};

type SpokenMenuProps = {
	readonly items: readonly MenuItem[];
	/** The item that is highlighted first. */
	readonly last: string | null;
	/** The list is there, with this item highlighted. */
	readonly onShow: (id: string) => void;
	/** Has Ink draw what is waiting to be drawn. */
	readonly flush?: () => void;
	readonly onHighlight: (id: string) => void;
	readonly onChoose: (id: string) => void;
};

/** The list of programs without its picture: keys go through it, and what is highlighted is told. */
export const SpokenMenu = ({items, last, flush = nothing, onShow, onHighlight, onChoose}: SpokenMenuProps) => {
	const choices = useMemo(() => items.map(({id}) => ({label: id, value: id})), [items]);
	const first = Math.max(0, items.findIndex(({id}) => id === last));
	useEffect(() => {
		onShow(items[first]?.id ?? '');
		// Once: afterwards the list says what is highlighted.
		// eslint-disable-next-line react-hooks/exhaustive-deps
	}, []);
	return (
		<>
			<Gate flush={flush}/>
			<SelectInput
				items={choices} initialIndex={first} indicatorComponent={Nothing} itemComponent={Nothing}
				onHighlight={({value}) => {
					onHighlight(value);
				}}
				onSelect={({value}) => {
					onChoose(value);
				}}
			/>
		</>
	);
};
