/** A list of whole numbers. It keeps its room when it is emptied, and nothing in it is for the garbage collector to look at. */
export class Numbers {
	/** As many as `length` says count. Another array once there is no room left. */
	values: Int32Array = new Int32Array( 64 );
	length = 0;

	push( value: number ): void {
		if ( this.length === this.values.length ) {
			const larger = new Int32Array( this.length * 2 );
			larger.set( this.values );
			this.values = larger;
		}
		this.values[ this.length++ ] = value;
	}

	pop(): number {
		return this.values[ --this.length ];
	}
}
