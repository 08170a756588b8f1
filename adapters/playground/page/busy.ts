/** Shows the button that has just been pressed as busy until the work is done, and lets it not be pressed again. */
export async function busily<T>(work: Promise<T>): Promise<T> {
  const pressed = document.activeElement?.closest('button, a');
  pressed?.setAttribute('aria-busy', 'true');
  try {
    return await work;
  } finally {
    pressed?.removeAttribute('aria-busy');
  }
}
