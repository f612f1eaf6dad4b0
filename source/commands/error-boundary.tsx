import {Component, type ReactNode} from 'react';

type Props = {readonly onError: (error: Error) => void; readonly children: ReactNode};

type State = {readonly failed: boolean};

/** Hands an error of ours in drawing to the command, which ends and reports it, where Ink would draw its stack. */
export class ErrorBoundary extends Component<Props, State> {
	static getDerivedStateFromError(): State {
		return {failed: true};
	}

	override state: State = {failed: false};

	override componentDidCatch(error: Error): void {
		this.props.onError(error);
	}

	override render(): ReactNode {
		return this.state.failed ? null : this.props.children;
	}
}
