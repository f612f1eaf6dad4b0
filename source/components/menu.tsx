import {Box, Text} from 'ink';
import SelectInput from 'ink-select-input';
import {useCallback, useMemo, useState} from 'react';
import type {Size} from '../view/layout.js';
import {menuFoot, menuItemRow, menuLimit, menuTitle, type MenuItem} from '../view/menu.js';
import {paintRow, type Palette} from '../view/paint.js';
import {span} from '../view/styled.js';
import {Gate} from './gate.js';
import {Rows} from './rows.js';

type Props = {
	readonly items: readonly MenuItem[];
	/** The item that is highlighted first; else "Start here". */
	readonly last: string | null;
	readonly size: Size;
	readonly palette: Palette;
	/** Has Ink draw what is waiting to be drawn. */
	readonly flush?: () => void;
	readonly onChoose: (id: string) => void;
};

const nothing = (): void => {};

type IndicatorProps = {readonly isSelected?: boolean};

type ItemProps = {readonly isSelected?: boolean; readonly label: string};

/** The programs that can be walked through: a list with a line about each. */
export const Menu = ({items, last, size, palette, flush = nothing, onChoose}: Props) => {
	const [highlighted, setHighlighted] = useState(last);
	const {columns} = size;
	const choices = useMemo(() => items.map(({id}) => ({label: id, value: id})), [items]);
	// Made once for a palette and a size: the list asks for components, not for elements.
	const Indicator = useCallback(({isSelected = false}: IndicatorProps) => (
		<Box width={3} flexShrink={0}>
			<Text>{paintRow([span(isSelected ? ' ❯' : '', 'running')], palette)}</Text>
		</Box>
	), [palette]);
	const Item = useCallback(({isSelected = false, label}: ItemProps) => {
		const index = items.findIndex(({id}) => id === label);
		const item = items[index];
		return item === undefined ? null : <Text>{paintRow(menuItemRow(item, {first: index === 0, selected: isSelected, columns}), palette)}</Text>;
	}, [items, columns, palette]);
	const limit = menuLimit(size);
	return (
		<Box flexDirection='column' width={columns} height={size.rows}>
			<Rows rows={menuTitle(columns)} width={columns} palette={palette}/>
			<Box flexDirection='column' height={limit} flexShrink={0}>
				<Gate flush={flush}/>
				<SelectInput
					items={choices}
					initialIndex={Math.max(0, items.findIndex(({id}) => id === last))}
					limit={limit}
					indicatorComponent={Indicator}
					itemComponent={Item}
					onHighlight={({value}) => {
						setHighlighted(value);
					}}
					onSelect={({value}) => {
						onChoose(value);
					}}
				/>
			</Box>
			<Rows rows={menuFoot(items.find(({id}) => id === highlighted) ?? items[0], columns)} width={columns} palette={palette}/>
		</Box>
	);
};
