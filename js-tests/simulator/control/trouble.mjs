// What cannot be done, in words for whoever asked. Status is HTTP's, for the control interface.

export class Trouble extends Error {
  name = 'Trouble'

  /** @param {string} message @param {number} [status] */
  constructor(message, status = 400) {
    super(message)
    this.status = status
  }
}
