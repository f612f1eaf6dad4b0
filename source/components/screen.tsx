import {Box} from 'ink';
import type {Frame} from '../view/frame.js';
import type {Palette} from '../view/paint.js';
import {Rows} from './rows.js';

type Props = {readonly frame: Frame; readonly palette: Palette};

/** A frame: header, bands of panes and footer, or a screen of lines. */
export const Screen = ({frame, palette}: Props) => {
	const {columns, rows} = frame.size;
	return (
		<Box flexDirection='column' width={columns} height={rows}>
			{frame.type === 'lines'
				? <Rows rows={frame.rows} width={columns} palette={palette}/>
				: (
					<>
						<Rows rows={[frame.header]} width={columns} palette={palette}/>
						<Rows rows={frame.body} width={columns} palette={palette}/>
						<Rows rows={[frame.footer]} width={columns} palette={palette}/>
					</>
				)}
		</Box>
	);
};
