import { COMMON_OPTIONS, type Command, type Offer, type OptionTable } from '../command.ts';
import { summaryOf } from '../command-list.ts';

/** One command, as far as a shell's completion has to know it. */
export interface CompletedCommand {
  name: string;
  summary: string;
  /** What stands for the arguments, e.g. `[PROJECT]`. */
  label: string;
  offers: Offer | null;
  options: CompletedOption[];
}

export interface CompletedOption {
  /** Without the dashes. */
  name: string;
  description: string;
  /** What stands for the value; null for a switch. */
  value: string | null;
  offers: Offer | null;
  multiple: boolean;
}

/** What of the commands' own definitions the completion needs: the build writes it beside the scripts. */
export function completionTable(commands: readonly Command[]): CompletedCommand[] {
  return commands.map(({ name, positionals, options }) => {
    const all: OptionTable = { ...options, ...COMMON_OPTIONS };
    return {
      name,
      summary: summaryOf(name),
      label: positionals.label,
      offers: positionals.offers ?? null,
      options: Object.entries(all).map(([option, spec]) => ({
        name: option,
        description: spec.description,
        value: spec.type === 'string' ? (spec.value ?? 'VALUE') : null,
        offers: spec.offers ?? null,
        multiple: spec.multiple ?? false,
      })),
    };
  });
}
