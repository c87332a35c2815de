package org.migrationprofiles.metrics.indicator;

/**
 * What sources contradict each other about, and nobody has determined yet, so that a figure may be wrong.
 *
 * @param id of the conflict in evaluation-service
 * @param attribute of the subject
 * @param subjectType what kind of thing it is about
 * @param subjectId what it is about
 * @param link to it, with what each source says
 */
public record OpenConflict(String id, String attribute, String subjectType, String subjectId, String link) {}
