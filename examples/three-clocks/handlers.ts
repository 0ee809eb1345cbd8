// The Lambda function of the meal: it looks for a courier, and takes its time (Lambda, durationSeconds in account.yaml).

/** Function find-courier: the courier for an area. */
export function findCourier({
  postalCode,
}: {
  postalCode: string;
}): Promise<{ courier: string }> {
  return Promise.resolve({
    courier: postalCode.startsWith('0') ? 'Noa' : 'Ravi',
  });
}
