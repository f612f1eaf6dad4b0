import type {BinaryOperator} from '../instructions.js';
import type {SyntaxWarning} from './problem.js';
import type {Int, PyBytes, PyComplex, PyFloat, Singleton} from '../values.js';

/*
The tree that `parse` makes and `compile` reads: the shape of CPython's `ast` module, with its names in camel case and
without `ctx` (what a target is, its place says). Lines count from 1, columns from 0, in code points.
*/
export type Located = {readonly line: number; readonly column: number; readonly endLine: number; readonly endColumn: number};

/** `warnings`: what CPython warns of while it reads the text. */
export type Module = {readonly nodeType: 'Module'; readonly body: readonly Statement[]; readonly warnings: readonly SyntaxWarning[]};

// Statements

export type FunctionDef = Located & {
	readonly nodeType: 'FunctionDef' | 'AsyncFunctionDef';
	readonly name: string;
	readonly args: Arguments;
	readonly body: readonly Statement[];
	readonly decoratorList: readonly Expression[];
	readonly returns: Expression | null;
	readonly typeParams: readonly TypeParam[];
};

export type ClassDef = Located & {
	readonly nodeType: 'ClassDef';
	readonly name: string;
	readonly bases: readonly Expression[];
	readonly keywords: readonly Keyword[];
	readonly body: readonly Statement[];
	readonly decoratorList: readonly Expression[];
	readonly typeParams: readonly TypeParam[];
};

export type Return = Located & {readonly nodeType: 'Return'; readonly value: Expression | null};
export type Delete = Located & {readonly nodeType: 'Delete'; readonly targets: readonly Expression[]};
export type Assign = Located & {readonly nodeType: 'Assign'; readonly targets: readonly Expression[]; readonly value: Expression};
export type TypeAlias = Located & {readonly nodeType: 'TypeAlias'; readonly name: Name; readonly typeParams: readonly TypeParam[]; readonly value: Expression};
export type AugAssign = Located & {readonly nodeType: 'AugAssign'; readonly target: Expression; readonly op: BinaryOperator; readonly value: Expression};

/** `simple`: the target is a plain name without parentheses. */
export type AnnAssign = Located & {
	readonly nodeType: 'AnnAssign';
	readonly target: Expression;
	readonly annotation: Expression;
	readonly value: Expression | null;
	readonly simple: boolean;
};

export type For = Located & {
	readonly nodeType: 'For' | 'AsyncFor';
	readonly target: Expression;
	readonly iter: Expression;
	readonly body: readonly Statement[];
	readonly orelse: readonly Statement[];
};

export type While = Located & {readonly nodeType: 'While'; readonly test: Expression; readonly body: readonly Statement[]; readonly orelse: readonly Statement[]};
/** An `elif` is an `If` that is alone in `orelse`, as in CPython. */
export type If = Located & {readonly nodeType: 'If'; readonly test: Expression; readonly body: readonly Statement[]; readonly orelse: readonly Statement[]};
export type With = Located & {readonly nodeType: 'With' | 'AsyncWith'; readonly items: readonly WithItem[]; readonly body: readonly Statement[]};
export type WithItem = {readonly contextExpr: Expression; readonly optionalVars: Expression | null};
export type Match = Located & {readonly nodeType: 'Match'; readonly subject: Expression; readonly cases: readonly MatchCase[]};
export type MatchCase = {readonly pattern: Pattern; readonly guard: Expression | null; readonly body: readonly Statement[]};
export type Raise = Located & {readonly nodeType: 'Raise'; readonly exc: Expression | null; readonly cause: Expression | null};

export type Try = Located & {
	readonly nodeType: 'Try' | 'TryStar';
	readonly body: readonly Statement[];
	readonly handlers: readonly ExceptHandler[];
	readonly orelse: readonly Statement[];
	readonly finalbody: readonly Statement[];
};

export type ExceptHandler = Located & {readonly nodeType: 'ExceptHandler'; readonly type: Expression | null; readonly name: string | null; readonly body: readonly Statement[]};
export type Assert = Located & {readonly nodeType: 'Assert'; readonly test: Expression; readonly msg: Expression | null};
export type Import = Located & {readonly nodeType: 'Import'; readonly names: readonly Alias[]};
export type ImportFrom = Located & {readonly nodeType: 'ImportFrom'; readonly module: string | null; readonly names: readonly Alias[]; readonly level: number};
export type Alias = Located & {readonly nodeType: 'alias'; readonly name: string; readonly asname: string | null};
export type Global = Located & {readonly nodeType: 'Global'; readonly names: readonly string[]};
export type Nonlocal = Located & {readonly nodeType: 'Nonlocal'; readonly names: readonly string[]};
export type ExpressionStatement = Located & {readonly nodeType: 'Expr'; readonly value: Expression};
export type Pass = Located & {readonly nodeType: 'Pass'};
export type Break = Located & {readonly nodeType: 'Break'};
export type Continue = Located & {readonly nodeType: 'Continue'};

export type Statement =
	| FunctionDef | ClassDef | Return | Delete | Assign | TypeAlias | AugAssign | AnnAssign | For | While | If | With | Match
	| Raise | Try | Assert | Import | ImportFrom | Global | Nonlocal | ExpressionStatement | Pass | Break | Continue;

// Expressions

export type BoolOp = Located & {readonly nodeType: 'BoolOp'; readonly op: 'and' | 'or'; readonly values: readonly Expression[]};
export type NamedExpr = Located & {readonly nodeType: 'NamedExpr'; readonly target: Name; readonly value: Expression};
export type BinOp = Located & {readonly nodeType: 'BinOp'; readonly left: Expression; readonly op: BinaryOperator; readonly right: Expression};
export type UnaryOperator = '+' | '-' | '~' | 'not';
export type UnaryOp = Located & {readonly nodeType: 'UnaryOp'; readonly op: UnaryOperator; readonly operand: Expression};
export type Lambda = Located & {readonly nodeType: 'Lambda'; readonly args: Arguments; readonly body: Expression};
export type IfExp = Located & {readonly nodeType: 'IfExp'; readonly test: Expression; readonly body: Expression; readonly orelse: Expression};
/** A key that is null stands for `**value`. */
export type Dict = Located & {readonly nodeType: 'Dict'; readonly keys: ReadonlyArray<Expression | null>; readonly values: readonly Expression[]};
export type SetDisplay = Located & {readonly nodeType: 'Set'; readonly elts: readonly Expression[]};
export type ListComp = Located & {readonly nodeType: 'ListComp' | 'SetComp' | 'GeneratorExp'; readonly elt: Expression; readonly generators: readonly Comprehension[]};
export type DictComp = Located & {readonly nodeType: 'DictComp'; readonly key: Expression; readonly value: Expression; readonly generators: readonly Comprehension[]};
export type AnyComp = ListComp | DictComp;
export type Comprehension = {readonly target: Expression; readonly iter: Expression; readonly ifs: readonly Expression[]; readonly isAsync: boolean};
export type Await = Located & {readonly nodeType: 'Await'; readonly value: Expression};
export type Yield = Located & {readonly nodeType: 'Yield'; readonly value: Expression | null};
export type YieldFrom = Located & {readonly nodeType: 'YieldFrom'; readonly value: Expression};
export type ComparisonOperator = '<' | '<=' | '==' | '!=' | '>' | '>=' | 'is' | 'is not' | 'in' | 'not in';
export type Compare = Located & {readonly nodeType: 'Compare'; readonly left: Expression; readonly ops: readonly ComparisonOperator[]; readonly comparators: readonly Expression[]};
export type Call = Located & {readonly nodeType: 'Call'; readonly func: Expression; readonly args: readonly Expression[]; readonly keywords: readonly Keyword[]};
/** `arg` null stands for `**value`. */
export type Keyword = Located & {readonly nodeType: 'keyword'; readonly arg: string | null; readonly value: Expression};
/** `conversion`: -1 none, else the code of `s`, `r` or `a`. */
export type FormattedValue = Located & {readonly nodeType: 'FormattedValue'; readonly value: Expression; readonly conversion: number; readonly formatSpec: JoinedStr | null};
export type JoinedStr = Located & {readonly nodeType: 'JoinedStr'; readonly values: ReadonlyArray<Constant | FormattedValue>};
/** A t-string. `str` is the text of the expression. */
export type Interpolation = Located & {
	readonly nodeType: 'Interpolation';
	readonly value: Expression;
	readonly str: string;
	readonly conversion: number;
	readonly formatSpec: JoinedStr | null;
};
export type TemplateStr = Located & {readonly nodeType: 'TemplateStr'; readonly values: ReadonlyArray<Constant | Interpolation>};
export type ConstantValue = null | boolean | Int | string | PyFloat | PyComplex | PyBytes | Singleton;
export type Constant = Located & {readonly nodeType: 'Constant'; readonly value: ConstantValue};
export type Attribute = Located & {readonly nodeType: 'Attribute'; readonly value: Expression; readonly attr: string};
export type Subscript = Located & {readonly nodeType: 'Subscript'; readonly value: Expression; readonly slice: Expression};
export type Starred = Located & {readonly nodeType: 'Starred'; readonly value: Expression};
export type Name = Located & {readonly nodeType: 'Name'; readonly id: string};
export type List = Located & {readonly nodeType: 'List'; readonly elts: readonly Expression[]};
export type Tuple = Located & {readonly nodeType: 'Tuple'; readonly elts: readonly Expression[]};
/** Inside the brackets of a subscript only. */
export type Slice = Located & {readonly nodeType: 'Slice'; readonly lower: Expression | null; readonly upper: Expression | null; readonly step: Expression | null};

export type Expression =
	| BoolOp | NamedExpr | BinOp | UnaryOp | Lambda | IfExp | Dict | SetDisplay | ListComp | DictComp | Await | Yield | YieldFrom
	| Compare | Call | FormattedValue | JoinedStr | Interpolation | TemplateStr | Constant | Attribute | Subscript | Starred | Name
	| List | Tuple | Slice;

// Parameters

export type Arg = Located & {readonly nodeType: 'arg'; readonly arg: string; readonly annotation: Expression | null};
/** `defaults` belong to the last of `posonlyargs` and `args`; `kwDefaults` has one entry, or null, for each of `kwonlyargs`. */
export type Arguments = {
	readonly posonlyargs: readonly Arg[];
	readonly args: readonly Arg[];
	readonly vararg: Arg | null;
	readonly kwonlyargs: readonly Arg[];
	readonly kwDefaults: ReadonlyArray<Expression | null>;
	readonly kwarg: Arg | null;
	readonly defaults: readonly Expression[];
};

export type TypeParam = Located & {
	readonly nodeType: 'TypeVar' | 'ParamSpec' | 'TypeVarTuple';
	readonly name: string;
	readonly bound: Expression | null;
	readonly defaultValue: Expression | null;
};

// Patterns

export type MatchValue = Located & {readonly nodeType: 'MatchValue'; readonly value: Expression};
export type MatchSingleton = Located & {readonly nodeType: 'MatchSingleton'; readonly value: boolean | null};
export type MatchSequence = Located & {readonly nodeType: 'MatchSequence'; readonly patterns: readonly Pattern[]};
export type MatchMapping = Located & {readonly nodeType: 'MatchMapping'; readonly keys: readonly Expression[]; readonly patterns: readonly Pattern[]; readonly rest: string | null};
export type MatchClass = Located & {
	readonly nodeType: 'MatchClass';
	readonly cls: Expression;
	readonly patterns: readonly Pattern[];
	readonly kwdAttrs: readonly string[];
	readonly kwdPatterns: readonly Pattern[];
};
export type MatchStar = Located & {readonly nodeType: 'MatchStar'; readonly name: string | null};
/** `pattern as name`; without a pattern a capture, without both the wildcard. */
export type MatchAs = Located & {readonly nodeType: 'MatchAs'; readonly pattern: Pattern | null; readonly name: string | null};
export type MatchOr = Located & {readonly nodeType: 'MatchOr'; readonly patterns: readonly Pattern[]};

export type Pattern = MatchValue | MatchSingleton | MatchSequence | MatchMapping | MatchClass | MatchStar | MatchAs | MatchOr;
