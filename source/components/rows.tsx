import {Box, Text} from 'ink';
import {memo} from 'react';
import {paint, type Palette} from '../view/paint.js';
import type {Row} from '../view/styled.js';

type PaintedProps = {
	/** The rows as the terminal takes them. */
	readonly text: string;
	readonly width: number;
	readonly height: number;
};

/** Compared by its text, so that a pane in which nothing changed is not drawn again. */
const Painted = memo(({text, width, height}: PaintedProps) => (
	<Box width={width} height={height} flexShrink={0}>
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
export const Rows = ({rows, width, palette}: Props) => <Painted text={paint(rows, palette)} width={width} height={rows.length}/>;
