/** A window for one person's form: shows it, changes it in place, or closes when there is none. */
interface Form<Open, Around> {
  update(open: Open | undefined, around: Around): void;
}

/** Keeps a window for each person and shows only that of "you"; `home` takes the focus when it closes. */
export function createForms<Open, Around>(
  create: (user: string, home: () => HTMLElement) => Form<Open, Around>,
) {
  const forms = new Map<string, Form<Open, Around>>();
  return (me: string, open: Open | undefined, around: Around, home: () => HTMLElement): void => {
    const own = forms.get(me) ?? create(me, home);
    forms.set(me, own);
    for (const [user, form] of forms) if (user !== me) form.update(undefined, around);
    own.update(open, around);
  };
}
