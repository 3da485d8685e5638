export function LaterSteps(): null {
	return null;
}
