/*
The instruction set: a table of names with what each does to the stack. `compile` emits these, `machine/run.ts`
executes them. Stack pictures read bottom … top; `t` is a jump target (an index into `Code.ops`), `i` an index.

An instruction is two numbers in `Code.ops`: the operation and its argument. The program counter counts numbers.
NULL is JavaScript's undefined on the stack: "no value here".
*/
export const operations = [
	// Stack and constants
	'NOP',
	'POP_TOP', // [a] → []
	'POP_STATEMENT', // [a] → []: the value of an expression statement; what is dropped here may be finalised
	'PRINT_EXPR', // [a] → []: the value of an expression statement, shown as in an interactive interpreter
	'LOAD_CONST', // [] → [constants[i]]
	'PUSH_NULL', // [] → [NULL]
	'COPY', // pushes the i-th from the top (1 is the top)
	'SWAP', // swaps the top with the i-th from the top

	// Names. Slots 0 … parameters and locals; then cells of this function; then free variables.
	'LOAD_FAST', // UnboundLocalError when empty
	'STORE_FAST', // what it held may be finalised
	'DELETE_FAST',
	'CLEAR_FAST', // slot i becomes empty, whatever it held (that may be finalised): the variable of a comprehension is gone
	'MAKE_CELL', // slot i becomes a cell holding what slot i held (also when empty)
	'LOAD_CLOSURE', // pushes the cell object in slot i (for a closure tuple)
	'LOAD_DEREF', // the content of the cell in slot i; NameError when empty
	'STORE_DEREF',
	'DELETE_DEREF',
	'LOAD_FROM_DICT_OR_DEREF', // class bodies: names[i >> 16] in the class namespace, else the cell in slot i & 0xffff
	'LOAD_FROM_DICT_OR_GLOBALS', // [dict] → names[i] in the dict, else globals, then builtins: annotations within a class body
	'LOAD_GLOBAL', // names[i]: globals, then builtins
	'STORE_GLOBAL',
	'DELETE_GLOBAL',
	'LOAD_NAME', // names[i] in the namespace of a module or class body, then globals, then builtins
	'STORE_NAME',
	'DELETE_NAME',
	'LOAD_LOCALS', // the namespace dict of a class body

	// Attributes and items
	'LOAD_ATTR', // [o] → [o.names[i]]
	'LOAD_METHOD', // [o] → [function, o] or [bound, NULL]: what CALL takes
	'STORE_ATTR', // [v, o] → []: o.names[i] = v
	'DELETE_ATTR', // [o] → []
	'BINARY_SUBSCR', // [o, k] → [o[k]]
	'STORE_SUBSCR', // [v, o, k] → []: o[k] = v
	'DELETE_SUBSCR', // [o, k] → []
	'BUILD_SLICE', // i = 2 or 3 parts → [slice]

	// Operators: i is an index into `binaryOperators`, `comparisons`
	'BINARY_OP', // [a, b] → [a op b]
	'INPLACE_OP', // [a, b] → [a op= b]
	'UNARY_NEGATIVE',
	'UNARY_POSITIVE',
	'UNARY_INVERT',
	'UNARY_NOT', // [a] → [not a]
	'COMPARE_OP', // [a, b] → [a op b]
	'IS_OP', // i = 1: is not
	'CONTAINS_OP', // [a, container] → [a in container]; i = 1: not in

	// Displays
	'BUILD_TUPLE', 'BUILD_LIST', 'BUILD_SET', // i items
	'BUILD_MAP', // i pairs: [k, v, k, v …]
	'BUILD_STRING', // i strings joined
	'LIST_APPEND', // [… list …, v]: appends v to the list that is i-th from the top after v is popped
	'SET_ADD',
	'MAP_ADD', // [… dict …, k, v]
	'LIST_EXTEND', // [… list …, iterable]: i as LIST_APPEND
	'SET_UPDATE',
	'DICT_UPDATE', // {**a}: [… dict …, mapping]
	'DICT_MERGE', // f(**a): [callable, NULL, args, dict, mapping] → [callable, NULL, args, dict]; a double key is a TypeError; i is 1
	'LIST_TO_TUPLE', // [list] → [tuple]
	'BUILD_INTERPOLATION', // [value, text] or [value, text, spec] → [interpolation of a t-string]; i as FORMAT_VALUE
	'BUILD_TEMPLATE', // [strings, interpolations] → [template]
	'FORMAT_VALUE', // [v] or [v, spec] → [str]; i & 3: 0 none, 1 str, 2 repr, 3 ascii; i & 4: a spec is on the stack

	// Unpacking
	'UNPACK_SEQUENCE', // [iterable] → i values, the first on the top
	'UNPACK_EX', // i & 0xff before the star, i >> 8 after it; the first on the top

	// Jumps
	'JUMP',
	'JUMP_BACKWARD', // as JUMP; the budget is looked at here
	'POP_JUMP_IF_FALSE', 'POP_JUMP_IF_TRUE',
	'JUMP_IF_FALSE_OR_POP', 'JUMP_IF_TRUE_OR_POP',
	'POP_JUMP_IF_NONE', 'POP_JUMP_IF_NOT_NONE',
	'GET_ITER', // [iterable] → [iterator]
	'FOR_ITER', // [iterator] → [iterator, next], or [] and a jump to t when it is exhausted
	'POP_ITER', // [iterator] → []: a loop is left by break or return; a generator is finalised here

	// Calls. Below the arguments stand [callable, self or NULL].
	'CALL', // i positional arguments
	'CALL_KW', // i arguments, then a tuple with the names of the last ones
	'CALL_EX', // [callable, NULL, args iterable] or, i = 1, [callable, NULL, args iterable, kwargs dict]
	'MAKE_FUNCTION', // [defaults tuple]? [keyword defaults dict]? [annotate function]? [closure tuple]? [code] → [function]; i: 1, 2, 4, 8
	'LOAD_BUILD_CLASS',
	'RETURN_VALUE',

	// Generators and coroutines. Calling a function whose code is one makes the object; no instruction does.
	'YIELD_VALUE', // [v] → [sent]; i = 1: the yield of a delegation (yield from, await); i = 2: a yield of an async generator
	'GET_YIELD_FROM_ITER', // [iterable] → [iterator]; a coroutine is allowed within a generator-based one only
	'GET_AWAITABLE', // [o] → [awaitable's iterator]; i = 1: for __aenter__, 2: for __aexit__ (other messages)
	'SEND_FIRST', // as SEND, the first time of an await or yield from
	'SEND', // [iterator, v] → [iterator, yielded]; when it finishes [iterator's value] and a jump to t
	'AWAIT_PASSED', // reached when SEND_FIRST finished at once: this await of the program did not suspend
	'GET_AITER', // [o] → [o.__aiter__()]
	'GET_ANEXT', // [aiter] → [aiter, awaitable's iterator]
	'END_ASYNC_FOR', // [aiter, exc]: StopAsyncIteration ends the loop (both popped), anything else is raised again

	// With
	'BEFORE_WITH', // [manager] → [exit, result of __enter__]
	'BEFORE_ASYNC_WITH', // [manager] → [aexit, awaitable of __aenter__]
	'WITH_EXCEPT_START', // [exit, previously handled, exc] → [exit, previously handled, exc, exit(type, exc, traceback)]

	// Patterns
	'GET_LEN', // [a] → [a, len(a)]
	'MATCH_SEQUENCE', // [a] → [a, whether it counts as a sequence]
	'MATCH_MAPPING', // [a] → [a, whether it counts as a mapping]
	'MATCH_KEYS', // [a, keys] → [a, keys, tuple of values], or None on the top when one is missing
	'MATCH_REST', // [a, keys] → [dict of the other entries]
	'MATCH_CLASS', // [a, class, names] → [tuple of attributes], i positional ones and those named, or [None]

	// Exceptions. A handler starts with [exc] on the stack as deep as its table entry says.
	'PUSH_EXC_INFO', // [exc] → [previously handled, exc]: exc is now being handled in this frame
	'POP_EXCEPT', // [previously handled] → []
	'CHECK_EXC_MATCH', // [exc, type] → [exc, matches]
	'CHECK_EG_MATCH', // [exc or None, type] → [the rest or None, the matching group or None], which is now being handled
	'PREP_RERAISE_STAR', // [exc, list of what was raised and left over by except* clauses] → [what is to be raised, or None]
	'RERAISE', // [exc] → raised again, its traceback not extended by this line
	'RAISE_VARARGS', // i = 0: raise; 1: [exc]; 2: [exc, cause]
	'LOAD_ASSERTION_ERROR',

	// Type parameters
	'MAKE_TYPE_PARAM', // [name] [function of the bound]? [function of the default]? → [it]; i: its kind, 4 bound, 8 constraints, 16 default
	'MAKE_TYPE_ALIAS', // [name, type parameters or None, function of the value] → [alias]
	'SET_TYPE_PARAMS', // [type parameters, function] → [function]
	'SUBSCRIPT_GENERIC', // [type parameters] → [Generic of them]

	// Modules
	'IMPORT_NAME', // [level, fromlist] → [module names[i]]
	'IMPORT_FROM', // [module] → [module, module.names[i]]
	'IMPORT_STAR', // [module] → []

	// A statement of the program begins: i = line * 2 + (1 when it calls, awaits or imports)
	'LINE',
] as const;

export type Operation = typeof operations[number];

/** The operation's number, by name. */
export const op = Object.freeze(Object.fromEntries(operations.map((name, index) => [name, index]))) as {readonly [K in Operation]: number};

export const binaryOperators = ['+', '-', '*', '/', '//', '%', '**', '@', '<<', '>>', '&', '|', '^'] as const;
export type BinaryOperator = typeof binaryOperators[number];

export const comparisons = ['<', '<=', '==', '!=', '>', '>='] as const;
export type Comparison = typeof comparisons[number];
