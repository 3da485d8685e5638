import type { ComponentChildren } from 'preact';
import { useObstacle, type ObstacleParts, type ShownObstacle } from './use-obstacle';

type Ports = ObstacleParts[ 'ports' ];

export interface RefusedProps extends Omit<ObstacleParts, 'ports'> {
	ports: Pick<Ports, 'edits' | 'pages'>;
	/** Draws the step, with what is in the way of its write. */
	children( obstacle: ShownObstacle | undefined ): ComponentChildren;
}

/** A step of another app that writes. What explains obstacles is a component to it, which can come later than the step itself. */
export function Refused( { ports, ways, children, ...parts }: RefusedProps & Pick<Ports, 'ways'> ) {
	return <>{ children( useObstacle( { ...parts, ports: { ...ports, ways } } ) ) }</>;
}
