/** A comment of a program. Lines are counted from 1, columns from 0 in UTF-16 units, as `text.split('\n')` has them. */
export type Comment = {
	readonly line: number;
	readonly column: number;
	/** With its `#`. */
	readonly text: string;
	/** The line where the statement begins that the comment stands at the end of, or within; null: it has its line to itself. */
	readonly statement: number | null;
};

export type Scan = {
	readonly comments: readonly Comment[];
	/** The lines where statements begin, in order. */
	readonly statements: readonly number[];
	/** What the module's first statement says, if that is a string alone. */
	readonly docstring: string | null;
};

const opening = new Set(['(', '[', '{']);
const closing = new Set([')', ']', '}']);
const stringStart = /(?<!\w)(?<prefix>[bfrtuBFRTU]{0,2})(?<quote>"""|'''|"|')/uy;

/** Goes through a program's text as far as telling code, strings and comments apart takes. Errors of syntax do not matter. */
class Scanner {
	readonly comments: Comment[] = [];
	readonly statements: number[] = [];
	docstring: string | null = null;
	private at = 0;
	private line = 1;
	private lineStart = 0;
	private depth = 0;
	private statement: number | null = null;
	private continued = false;
	private readonly text: string;

	constructor(text: string) {
		this.text = text;
	}

	program(): Scan {
		while (this.at < this.text.length) {
			this.token();
		}

		return {comments: this.comments, statements: this.statements, docstring: this.docstring};
	}

	private get char(): string {
		return this.text[this.at] ?? '';
	}

	private token(): void {
		const {char} = this;
		if (char === '\n') {
			this.newline();
		} else if (char === '#') {
			this.comment();
		} else if (char === '\\' && this.text[this.at + 1] === '\n') {
			this.continued = true;
			this.at++;
		} else if (/\s/u.test(char)) {
			this.at++;
		} else {
			this.code(char);
		}
	}

	private newline(): void {
		this.at++;
		this.line++;
		this.lineStart = this.at;
		if (this.depth === 0 && !this.continued) {
			this.statement = null;
		}

		this.continued = false;
	}

	private comment(): void {
		const end = this.text.indexOf('\n', this.at);
		const text = this.text.slice(this.at, end === -1 ? undefined : end);
		this.comments.push({line: this.line, column: this.at - this.lineStart, text: text.trimEnd(), statement: this.statement});
		this.at += text.length;
	}

	private code(char: string): void {
		const first = this.statements.length === 0;
		if (this.statement === null) {
			this.statement = this.line;
			this.statements.push(this.line);
		}

		const string = this.stringHere();
		if (string !== null) {
			const content = this.string(string.prefix, string.quote);
			if (first && !/[bft]/iu.test(string.prefix) && /^[ \t]*(?:[;#].*)?$/mu.test(this.restOfLine())) {
				this.docstring = /r/iu.test(string.prefix) ? content : unescape(content);
			}

			return;
		}

		this.depth = Math.max(0, this.depth + (opening.has(char) ? 1 : closing.has(char) ? -1 : 0));
		this.at++;
	}

	private restOfLine(): string {
		return this.text.slice(this.at).split('\n', 1)[0]!;
	}

	private stringHere(): {readonly prefix: string; readonly quote: string} | null {
		stringStart.lastIndex = this.at;
		const found = stringStart.exec(this.text)?.groups;
		return found === undefined ? null : {prefix: found['prefix']!, quote: found['quote']!};
	}

	/** Goes past a string; returns what is between its quotes. */
	private string(prefix: string, quote: string): string {
		const formatted = /[ft]/iu.test(prefix);
		this.at += prefix.length + quote.length;
		const from = this.at;
		while (this.at < this.text.length) {
			if (this.text.startsWith(quote, this.at)) {
				this.at += quote.length;
				return this.text.slice(from, this.at - quote.length);
			}

			if (this.char === '\n' && quote.length === 1) {
				break; // Never closed.
			}

			if (formatted && this.char === '{' && this.text[this.at + 1] !== '{') {
				this.replacement();
			} else {
				this.step(formatted && this.char === '{' ? 2 : 1);
			}
		}

		return this.text.slice(from, this.at);
	}

	/** Goes past a character inside a string: an escape counts as one. */
	private step(length: number): void {
		for (let left = this.char === '\\' ? 2 : length; left > 0; left--) {
			if (this.char === '\n') {
				this.line++;
				this.lineStart = this.at + 1;
			}

			this.at++;
		}
	}

	/** Goes past `{expression!r:format}` of an f-string, in which there can be strings again. */
	private replacement(): void {
		this.at++;
		for (let depth = 0, format = false; this.at < this.text.length;) {
			const {char} = this;
			const string = format ? null : this.stringHere();
			if (string !== null) {
				this.string(string.prefix, string.quote);
			} else if (char === '}' && depth === 0) {
				this.at++;
				return;
			} else if (format && char === '{') {
				this.replacement();
			} else {
				depth += format ? 0 : opening.has(char) ? 1 : closing.has(char) ? -1 : 0;
				format ||= char === ':' && depth === 0;
				this.step(1);
			}
		}
	}
}

const unescape = (text: string): string => text.replaceAll(/\\(?<escaped>[\n\\'"n])/gu, (_, escaped: string) => escaped === 'n' ? '\n' : escaped === '\n' ? '' : escaped);

/** The comments of a program, and what else a lesson is made of. */
export const scanComments = (text: string): Scan => new Scanner(text).program();
