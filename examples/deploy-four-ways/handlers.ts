// The Lambda function that every one of the four deployments brings along: it needs nothing but its event.

/** The number was mistyped. Asking again does not help. */
export class SerialInvalid extends Error {
  override name = 'SerialInvalid';
}

/**
 * Function check-serial: `LAMP-2001-6` is a model, a number and a check digit. The check digit is the last digit of a sum:
 * the number's first digit once, its second twice, and so on.
 */
export async function checkSerial(event: {
  serial: string;
}): Promise<{ model: string }> {
  const [, model = '', number = '', check = ''] =
    /^([A-Z]+)-(\d{4})-(\d)$/.exec(event.serial) ?? [];
  const sum = [...number].reduce(
    (total, digit, index) => total + Number(digit) * (index + 1),
    0,
  );
  if (model === '' || sum % 10 !== Number(check))
    throw new SerialInvalid(`${event.serial} is no serial number.`);
  return { model };
}
