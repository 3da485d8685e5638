declare namespace mw {
	/** The loader, as entries find it: see gadgets/partnerkit. */
	let partnerkit: Partnerkit;

	interface Partnerkit {
		( name: string, place?: unknown, gadget?: string ): unknown;
		link( name: string, labels: Record<string, string>, menu: string, isBegun?: unknown ): void;
	}
}
