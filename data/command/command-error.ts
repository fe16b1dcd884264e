/** Something is missing or wrong that the user of the command can mend. */
export class CommandError extends Error {}
