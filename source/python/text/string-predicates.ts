/** `str.isalpha` and its siblings. All but `isPrintable` and `isAscii` are false for empty text. */
import {whitespaceClass} from './unicode.js';

/** Digits that are no decimal digits: superscripts, circled digits and the like. */
const otherDigits = '\\u00B2\\u00B3\\u00B9\\u1369-\\u1371\\u19DA\\u2070\\u2074-\\u2079\\u2080-\\u2089\\u2460-\\u2468\\u2474-\\u247C\\u2488-\\u2490'
	+ '\\u24EA\\u24F5-\\u24FD\\u24FF\\u2776-\\u277E\\u2780-\\u2788\\u278A-\\u2792'
	+ '\\u{10A40}-\\u{10A43}\\u{10E60}-\\u{10E68}\\u{11052}-\\u{1105A}\\u{1F100}-\\u{1F10A}';

/** Ideographs that stand for numbers. */
const numberIdeographs = '㐅㒃㠪㭍一七万三两九二五亖京亿什仟仨伍佰俩倆億兆兩八六十千卄卅卌叁参參叄四壱壹幺廾廿弌弍弎弐拐拾捌柒洞漆玖百皕秭肆萬貮貳贰'
	+ '鈎钩阡陆陌陸零\\uF96B\\uF973\\uF978\\uF9B2\\uF9D1\\uF9D3\\uF9FD𠀁𠁤𠃢𠄡𠤪𠦃𠦌𠦜𠫪𠫽𠬙𢎐𢦘𣬛𦉭\\u{2F890}';

const patterns = {
	alpha: /^\p{Letter}+$/u,
	decimal: /^\p{Decimal_Number}+$/u,
	digit: new RegExp('^[\\p{Decimal_Number}' + otherDigits + ']+$', 'u'),
	numeric: new RegExp('^[\\p{Number}' + numberIdeographs + ']+$', 'u'),
	alnum: /^[\p{Letter}\p{Number}]+$/u,
	identifier: /^[\p{XID_Start}_]\p{XID_Continue}*$/u,
	space: new RegExp(`^[${whitespaceClass}]+$`),
	upper: /^[^\p{Lowercase}\p{Titlecase_Letter}]*$/u,
	lower: /^[^\p{Uppercase}\p{Titlecase_Letter}]*$/u,
} as const;

export function isAlpha(text: string): boolean {
	return patterns.alpha.test(text);
}

export function isDecimal(text: string): boolean {
	return patterns.decimal.test(text);
}

export function isDigit(text: string): boolean {
	return patterns.digit.test(text);
}

export function isNumeric(text: string): boolean {
	return patterns.numeric.test(text);
}

export function isAlnum(text: string): boolean {
	return patterns.alnum.test(text);
}

export function isIdentifier(text: string): boolean {
	return patterns.identifier.test(text);
}

export function isSpace(text: string): boolean {
	return patterns.space.test(text);
}

export function isUpper(text: string): boolean {
	return patterns.upper.test(text) && /\p{Uppercase}/u.test(text);
}

export function isLower(text: string): boolean {
	return patterns.lower.test(text) && /\p{Lowercase}/u.test(text);
}

/** Every word starts with a capital and goes on without one, and there is a word. */
export function isTitle(text: string): boolean {
	let isInWord = false;
	let hasWord = false;
	for (const point of text) {
		const isCapital = /[\p{Uppercase}\p{Titlecase_Letter}]/u.test(point);
		const isCased = isCapital || /\p{Lowercase}/u.test(point);
		if (isCased && isCapital === isInWord) {
			return false;
		}

		isInWord = isCased;
		hasWord ||= isCased;
	}

	return hasWord;
}
