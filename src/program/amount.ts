/** How much a set is: "12", "30 s" or "8 × 5 s". */
export function amount(set: { readonly reps?: number | undefined; readonly seconds?: number | undefined }): string {
  const parts = [set.reps === undefined ? '' : String(set.reps), set.seconds === undefined ? '' : `${set.seconds} s`];
  return parts.filter(Boolean).join(' × ');
}
