import {Box, Text} from 'ink';
import {memo} from 'react';
import {paintRow, type Palette} from '../view/paint.js';
import type {Row} from '../view/styled.js';

type PaintedProps = {
	/** The row as the terminal takes it. */
	readonly text: string;
	readonly width: number;
};

/** Compared by its text, so that a row in which nothing changed is not drawn again. */
const Painted = memo(({text, width}: PaintedProps) => (
	<Box width={width} height={1} flexShrink={0}>
		<Text>{text}</Text>
	</Box>
));

type Props = {
	/** Rows of exactly `width` columns. */
	readonly rows: readonly Row[];
	readonly width: number;
	readonly palette: Palette;
};

/** Rows of styled text, as they are. */
export const Rows = ({rows, width, palette}: Props) => (
	<Box flexDirection='column' flexShrink={0}>
		{rows.map((spans, index) => <Painted key={index} text={paintRow(spans, palette)} width={width}/>)}
	</Box>
);
