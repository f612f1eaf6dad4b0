import type {ColumnMessages} from './messages/columns.js';
import type {DeadlockMessages} from './messages/deadlock.js';
import type {LoopMessages} from './messages/loop.js';
import type {NextMessages} from './messages/next.js';
import type {ProgramMessages} from './messages/program.js';
import type {TaskMessages} from './messages/tasks.js';
import type {ReasonMessages, WaitMessages} from './messages/waits.js';
import type {WorkerMessages} from './messages/workers.js';

/*
What the narration can say: message ids and their parameters, a file for each subject. A language is one table over
these. Names, times and waits come as finished text.
*/

export type Messages = ProgramMessages & DeadlockMessages & LoopMessages & TaskMessages & WorkerMessages & NextMessages & WaitMessages & ReasonMessages & ColumnMessages;

export type MessageId = keyof Messages;

/** One thing to say. */
export type Message = {[Id in MessageId]: {readonly id: Id; readonly parameters: Messages[Id]}}[MessageId];

/** A sentence, or a phrase where the id says so, for each of these messages. */
export type SentencesFor<M> = {readonly [Id in keyof M]: (parameters: M[Id]) => string};

/** A language, or a register of one: a sentence for every message. */
export type Language = {
	readonly pronoun: string;
	/** Whom a sentence is about when no task runs. */
	readonly program: string;
	readonly sentences: SentencesFor<Messages>;
};

/** The message with another `who`, where it has one. */
export const withWho = (message: Message, who: string): Message =>
	'who' in message.parameters ? {...message, parameters: {...message.parameters, who}} as Message : message;

export const say = (language: Language, message: Message): string =>
	// The id chooses the sentence that takes these parameters; the checker cannot follow that through a union.
	(language.sentences[message.id] as (parameters: Message['parameters']) => string)(message.parameters);
