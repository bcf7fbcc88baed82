/** The inputs of a run, which workflows and the action hand down in the environment and nowhere else. */
export interface StepInputs {
  /** One project; empty: all. */
  target: string;
  /** Empty: the configured default. */
  environment: string;
  targetBranch: string;
  dryRun: boolean;
}

export function inputsIn(env: NodeJS.ProcessEnv): StepInputs {
  return {
    target: env.TARGET_REPOSITORY?.trim() ?? '',
    environment: env.ENVIRONMENT?.trim() ?? '',
    targetBranch: env.TARGET_BRANCH?.trim() ?? '',
    // Whatever somebody wrote in place of `true`, they did not mean a real run.
    dryRun: !['', 'false'].includes(env.DRY_RUN?.trim().toLowerCase() ?? ''),
  };
}

/** What was asked for, as the page of the run repeats it. */
export function describeInputs({ target, environment, targetBranch, dryRun }: StepInputs): string[] {
  return [
    target ? `project ${target}` : 'all projects',
    environment ? `environment ${environment}` : 'default environment',
    ...(targetBranch ? [`branch ${targetBranch}`] : []),
    ...(dryRun ? ['dry run: nothing was changed'] : []),
  ];
}

/** An option with its value in one word, so that no value is ever read as another option. */
export function option(name: string, value: string): string[] {
  return value === '' ? [] : [`--${name}=${value}`];
}
