import {Box} from 'ink';
import {Fragment} from 'react';
import type {Band as BandData} from '../view/frame.js';
import type {Palette} from '../view/paint.js';
import {row} from '../view/styled.js';
import {Rows} from './rows.js';

type Props = {readonly band: BandData; readonly width: number; readonly palette: Palette};

/** A rule with titles, and the panes side by side below it. */
export const Band = ({band, width, palette}: Props) => {
	const border = Array.from({length: band.height}, () => row('│', 'rule'));
	return (
		<>
			<Rows rows={[band.rule]} width={width} palette={palette}/>
			<Box flexShrink={0}>
				{band.panes.map((pane, index) => (
					<Fragment key={pane.id}>
						{index > 0 && <Rows rows={border} width={1} palette={palette}/>}
						<Rows rows={pane.rows} width={pane.width} palette={palette}/>
					</Fragment>
				))}
			</Box>
		</>
	);
};
