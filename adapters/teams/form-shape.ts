import { z } from 'zod';
import type { Form, ShownButton } from '../../commands/view.ts';

const Field = z.object({
  name: z.string().min(1),
  label: z.string(),
  input: z.enum(['text', 'long-text', 'number', 'choice', 'choices', 'person', 'people', 'date', 'instant']),
  required: z.boolean(),
  hint: z.string().exactOptional(),
  choices: z.array(z.object({ value: z.string(), label: z.string() })).exactOptional(),
  among: z.string().exactOptional(),
  value: z.unknown().optional(),
  error: z.string().exactOptional(),
});

/**
 * A form is sent along with its dialog, so that it can be shown again with its errors. It comes back untrusted: it is only
 * ever shown to the person who sent it.
 */
export const FormShape = z.object({
  kind: z.literal('form'),
  title: z.string(),
  intro: z.string().exactOptional(),
  submit: z.object({
    label: z.string(),
    command: z.string(),
    args: z.record(z.string(), z.unknown()),
    style: z.enum(['primary', 'danger']).exactOptional(),
  }),
  fields: z.array(Field).max(50),
  buttons: z
    .array(z.object({ label: z.string(), command: z.string(), args: z.record(z.string(), z.unknown()) }))
    .max(10)
    .exactOptional(),
}) satisfies z.ZodType<Form<ShownButton>>;
