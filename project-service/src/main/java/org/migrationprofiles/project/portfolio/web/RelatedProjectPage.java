package org.migrationprofiles.project.portfolio.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.project.portfolio.RelatedProject;

/**
 * Part of the list of the projects that one is related to.
 *
 * @param items incoming relations first
 * @param next cursor of the next part; null at the end
 */
record RelatedProjectPage(
        List<RelatedProject> items, @Nullable String next) {}
