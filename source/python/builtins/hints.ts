import {ownAttribute} from '../machine/own-attributes.js';
import {findOnType, isClass, isInstance, typeOf} from '../machine/type-of.js';
import type {Machine} from '../machine/machine.js';
import type {ExceptionObject} from '../machine/objects.js';
import {fieldOf, scopeField} from '../types/exception-fields.js';
import {exceptionTypes} from '../types/identities.js';
import {attributeNames, classNames} from '../types/object.js';
import {PyTuple, Ref, type Traceback, type Value} from '../values.js';
import {closestName} from './suggestions.js';
import {standardModules} from './standard-modules.js';

/** What a traceback adds to the text of a NameError, AttributeError or ImportError: the name that was meant, perhaps. */
export const hintFor = (m: Machine, exception: Ref, withFrames = true): string => {
	const object = m.as(exception, 'exception')!;
	if (isInstance(m, exception, exceptionTypes.ImportError)) {
		const wrong = fieldOf(object, 'name_from');
		return typeof wrong === 'string' ? ask(importSuggestion(m, object, wrong)) : '';
	}

	const wrong = fieldOf(object, 'name');
	if (typeof wrong !== 'string') {
		return '';
	}

	if (isInstance(m, exception, exceptionTypes.AttributeError)) {
		return ask(attributeSuggestion(m, object, wrong));
	}

	if (!isInstance(m, exception, exceptionTypes.NameError)) {
		return '';
	}

	const suggestion = withFrames ? nameSuggestion(m, object, wrong) : undefined;
	if (!standardModules.has(wrong)) {
		return ask(suggestion);
	}

	return suggestion === undefined ? `. Did you forget to import '${wrong}'?` : `${ask(suggestion)} Or did you forget to import '${wrong}'?`;
};

const ask = (suggestion: string | undefined): string => suggestion === undefined ? '' : `. Did you mean: '${suggestion}'?`;

const hidden = (name: string): boolean => name.startsWith('_');

const dictNames = (m: Machine, dict: Value): readonly string[] => {
	const names: string[] = [];
	m.as(dict, 'dict')?.table.forEach(key => {
		if (typeof key === 'string') {
			names.push(key);
		}
	});
	return names;
};

const namesOf = (m: Machine, value: Value): readonly string[] => {
	const module = m.as(value, 'module');
	if (module !== undefined) {
		// The library loads some of what it has when it is asked for: `__all__` knows all of it.
		const all = m.lookup(module.attributes, '__all__');
		const listed = all instanceof PyTuple ? all.items : (m.as(all, 'list')?.items.toArray() ?? []);
		return [...new Set([...dictNames(m, module.attributes), ...listed.filter(name => typeof name === 'string')])];
	}

	return isClass(m, value) ? classNames(m, value) : attributeNames(m, value);
};

/** Whether the attribute was asked of `self`, as the source has it: then its private names may be meant. */
const isAskedOfSelf = (m: Machine, traceback: Traceback | null): boolean => {
	let last = traceback;
	while (last !== null && last.next !== null) {
		last = last.next;
	}

	if (last === null) {
		return false;
	}

	const at = (last.pc >> 1) * 4;
	const line = m.host.sourceLine(last.code.filename, last.code.spans[at]!) ?? '';
	return /^self\s*\./.test([...line].slice(last.code.spans[at + 1]).join(''));
};

const attributeSuggestion = (m: Machine, error: ExceptionObject, wrong: string): string | undefined => {
	if (!(error.fields?.has('obj') ?? false)) {
		return undefined;
	}

	const names = [...namesOf(m, fieldOf(error, 'obj'))].sort();
	const shown = hidden(wrong) || isAskedOfSelf(m, error.traceback) ? names : names.filter(name => !hidden(name));
	return closestName(shown, wrong);
};

const importSuggestion = (m: Machine, error: ExceptionObject, wrong: string): string | undefined => {
	const name = fieldOf(error, 'name');
	const module = typeof name === 'string' ? m.lookup(m.fixed.modules, name) : undefined;
	if (m.as(module, 'module') === undefined) {
		return undefined;
	}

	const names = [...namesOf(m, module!)].sort();
	return closestName(hidden(wrong) ? names : names.filter(one => !hidden(one)), wrong);
};

/** Whether an attribute is there, without asking any code of the program's. */
const hasAttribute = (m: Machine, value: Value, name: string): boolean =>
	(value instanceof Ref && ownAttribute(m, m.get(value), name) !== undefined) || findOnType(m, typeOf(m, value), name) !== undefined;

/** The names that the frame saw are kept with the exception, see `nameError`. */
const nameSuggestion = (m: Machine, error: ExceptionObject, wrong: string): string | undefined => {
	const scope = fieldOf(error, scopeField);
	if (!(scope instanceof PyTuple) || error.traceback === null) {
		return undefined;
	}

	const [bound, globals, namespace, self] = scope.items as [PyTuple, Ref, Value, Value | undefined];
	if (self !== undefined && hasAttribute(m, self, wrong)) {
		return `self.${wrong}`;
	}

	const locals = namespace === null ? bound.items as readonly string[] : dictNames(m, namespace);
	return closestName([...locals, ...dictNames(m, globals), ...dictNames(m, m.fixed.builtins)], wrong);
};

