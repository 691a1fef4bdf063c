import type { Prompt, Terminal } from './world.ts';

/** The terminal, or the files and pipes that stand in for it. */
export function terminal(): Terminal {
  return {
    out: writer(process.stdout),
    err: writer(process.stderr),
    stdoutIsTerminal: process.stdout.isTTY === true,
    stderrIsTerminal: process.stderr.isTTY === true,
    stdinIsTerminal: process.stdin.isTTY === true,
    get columns() {
      return process.stdout.columns ?? process.stderr.columns ?? 80;
    },
    async spinner(text) {
      const { default: ora } = await import('ora');
      const shown = ora({ text, discardStdin: false }).start();
      return {
        say(next) {
          shown.text = next;
        },
        stop: () => void shown.stop(),
      };
    },
  };
}

/** Writes until the reader goes away (`| head`); the run goes on and ends with its own answer. */
function writer(stream: NodeJS.WriteStream): (text: string | Uint8Array) => void {
  let gone = false;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    gone = true;
  });
  return (text) => {
    if (!gone) stream.write(text);
  };
}

/** Questions by inquirer, loaded when the first one is asked. */
export const prompt: Prompt = {
  async confirm(message, standard) {
    const { default: inquirer } = await import('inquirer');
    const { answer } = await inquirer.prompt([
      { type: 'confirm', name: 'answer', message, default: standard },
    ]);
    return answer;
  },
  async input(message, standard, wrong) {
    const { default: inquirer } = await import('inquirer');
    const validate = (answer: string) => wrong?.(answer) ?? true;
    const { answer } = await inquirer.prompt([
      { type: 'input', name: 'answer', message, default: standard, validate },
    ]);
    return answer;
  },
  async select(message, choices, standard) {
    const { default: inquirer } = await import('inquirer');
    const { answer } = await inquirer.prompt([
      { type: 'select', name: 'answer', message, choices: [...choices], default: standard },
    ]);
    return answer;
  },
};
