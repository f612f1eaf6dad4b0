/** Names that begin with two underscores, and do not end so, are private to the class around them. */
export function mangle(className: string | null, name: string): string {
	if (className === null || !name.startsWith('__') || name.endsWith('__') || name.includes('.')) {
		return name;
	}

	const plain = className.replace(/^_+/, '');
	return plain === '' ? name : `_${plain}${name}`;
}
