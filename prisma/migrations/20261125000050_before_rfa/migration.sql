-- What to look at before radiofrequency ablation is considered: ten more questions of an episode's checklist. An episode
-- opened earlier has no answer to them, which reads "not recorded".
ALTER TYPE "checklist_item" ADD VALUE 'anticoagulant';
ALTER TYPE "checklist_item" ADD VALUE 'infection';
ALTER TYPE "checklist_item" ADD VALUE 'pregnancy';
ALTER TYPE "checklist_item" ADD VALUE 'allergy';
ALTER TYPE "checklist_item" ADD VALUE 'cardiac_device';
ALTER TYPE "checklist_item" ADD VALUE 'nerve_stimulator';
ALTER TYPE "checklist_item" ADD VALUE 'hardware_at_level';
ALTER TYPE "checklist_item" ADD VALUE 'red_flags';
ALTER TYPE "checklist_item" ADD VALUE 'untreated_depression';
ALTER TYPE "checklist_item" ADD VALUE 'cannot_give_feedback';
