-- AlterEnum
ALTER TYPE "attendance_state" ADD VALUE 'coming' BEFORE 'present';
ALTER TYPE "attendance_state" ADD VALUE 'maybe' BEFORE 'present';
